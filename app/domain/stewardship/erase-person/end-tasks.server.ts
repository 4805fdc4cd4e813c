import { and, asc, eq, gt, isNull, or } from 'drizzle-orm'
import { appendToLog } from '#app/domain/log/append-to-log.server.ts'
import type { Context } from '#app/domain/shared/context.server.ts'
import type { Tx } from '#db/client.server.ts'
import { appointments } from '#db/schema/index.ts'

interface Task {
	readonly id: string
	readonly editionId: string | null
	readonly role: string
	readonly partner: string | null
	readonly ended: boolean
}

/** What the person was and is appointed to; what is in force ends. */
export async function endTasks(tx: Tx, personId: string, until: Date): Promise<Task[]> {
	const running = await tx
		.update(appointments)
		.set({ until })
		.where(and(eq(appointments.personId, personId), or(isNull(appointments.until), gt(appointments.until, until))))
		.returning({ id: appointments.id })
	const ended = new Set(running.map(({ id }) => id))
	const { id, editionId, role, partnerId } = appointments
	const all = await tx
		.select({ id, editionId, role, partner: partnerId })
		.from(appointments)
		.where(eq(appointments.personId, personId))
		.orderBy(asc(editionId), asc(id))
	return all.map((task) => ({ ...task, ended: ended.has(task.id) }))
}

/** Into the log of every edition they had a task in, in one order. */
export async function logErased(
	context: Context,
	tx: Tx,
	tasks: readonly Task[],
	{ personId, by }: { readonly personId: string; readonly by: string | null },
): Promise<void> {
	const who = { person: personId, ...(by && { by }) }
	for (const edition of new Set(tasks.flatMap(({ editionId }) => editionId ?? []))) {
		for (const { id, editionId, role, partner, ended } of tasks)
			if (ended && editionId === edition)
				await appendToLog(context, tx, edition, 'appointment.ended', { appointment: id, role, partner, ...who })
		await appendToLog(context, tx, edition, 'person.erased', who)
	}
}
