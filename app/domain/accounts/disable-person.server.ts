import { and, asc, eq, inArray, isNull } from 'drizzle-orm'
import { appendToLog } from '#app/domain/log/append-to-log.server.ts'
import type { ActingContext } from '#app/domain/shared/context.server.ts'
import { type Outcome, ok, refuse } from '#app/domain/shared/outcome.ts'
import type { Tx } from '#db/client.server.ts'
import { appointments, people, sessions } from '#db/schema/index.ts'

type Refusal = 'not-yourself' | 'last-organiser' | 'already-disabled'

/**
 * Keeps somebody out at once: sessions end, signing in is refused like a wrong password. Appointments stay, and what the
 * person did.
 */
export async function disablePerson(context: ActingContext, personId: string): Promise<Outcome<null, Refusal>> {
	if (personId === context.person.id) return refuse('not-yourself')
	return context.db.transaction(async (tx) => {
		if (!(await enabledOrganisers(tx)).includes(context.person.id)) return refuse('last-organiser')
		const disabledAt = await context.clock(tx)
		const disabled = await tx
			.update(people)
			.set({ disabledAt })
			.where(and(eq(people.id, personId), isNull(people.disabledAt)))
			.returning({ id: people.id })
		if (disabled.length === 0) return refuse('already-disabled')
		await tx.delete(sessions).where(eq(sessions.personId, personId))
		await write(context, tx, 'person.disabled', personId)
		return ok(null)
	})
}

export async function enablePerson(
	context: ActingContext,
	personId: string,
): Promise<Outcome<null, 'already-enabled' | 'already-erased'>> {
	return context.db.transaction(async (tx) => {
		const [person] = await tx.select().from(people).where(eq(people.id, personId)).for('no key update')
		if (!person?.disabledAt) return refuse('already-enabled')
		if (person.erasedAt) return refuse('already-erased')
		await tx.update(people).set({ disabledAt: null }).where(eq(people.id, personId))
		await write(context, tx, 'person.enabled', personId)
		return ok(null)
	})
}

/** Everybody who may organise anything, their appointments held: of two who disable each other the second finds out. */
export async function enabledOrganisers(tx: Tx): Promise<string[]> {
	const held = await tx
		.select({ id: appointments.personId })
		.from(appointments)
		.where(and(eq(appointments.role, 'organiser'), isNull(appointments.until)))
		.orderBy(asc(appointments.id))
		.for('update')
	const enabled = await tx
		.select({ id: people.id })
		.from(people)
		.where(
			and(
				isNull(people.disabledAt),
				inArray(
					people.id,
					held.map(({ id }) => id),
				),
			),
		)
	return enabled.map(({ id }) => id)
}

/** Into the log of every edition the person has a task in, in one order. */
async function write(context: ActingContext, tx: Tx, kind: string, person: string): Promise<void> {
	const rows = await tx
		.selectDistinct({ editionId: appointments.editionId })
		.from(appointments)
		.where(and(eq(appointments.personId, person), isNull(appointments.until)))
		.orderBy(asc(appointments.editionId))
	for (const { editionId } of rows) {
		if (editionId) await appendToLog(context, tx, editionId, kind, { person, by: context.person.id })
	}
}
