import { and, eq, isNull } from 'drizzle-orm'
import type { Tx } from '#db/client.server.ts'
import { appointments, people } from '#db/schema/index.ts'
import type { Role } from './role.ts'

interface Task {
	readonly personId: string
	readonly role: Role
	readonly editionId: string | null
	readonly countries: readonly string[] | null
	readonly partnerId: string | null
	readonly since: Date
}

/** Somebody else sits on the partner's one seat; thrown to undo what the transaction has written. */
export class SeatTaken extends Error {
	override name = 'SeatTaken'
}

/** Erased since they were let in; thrown for the same reason. */
export class PersonErased extends Error {
	override name = 'PersonErased'
}

/** Answers the appointment's id; whoever is already appointed stays so. */
export async function appoint(tx: Tx, { countries, ...task }: Task): Promise<string> {
	const [person] = await tx
		.select({ erasedAt: people.erasedAt })
		.from(people)
		.where(eq(people.id, task.personId))
		.for('key share')
	if (person?.erasedAt) throw new PersonErased()
	const [already] = await tx.select({ id: appointments.id }).from(appointments).where(isTheSame(task))
	if (already) return already.id
	const [made] = await tx
		.insert(appointments)
		.values({ ...task, countries: countries ? [...countries] : null })
		.onConflictDoNothing()
		.returning({ id: appointments.id })
	if (!made) throw new SeatTaken(task.partnerId ?? '')
	return made.id
}

const isTheSame = ({ personId, role, editionId, partnerId }: Omit<Task, 'countries' | 'since'>) =>
	and(
		eq(appointments.personId, personId),
		eq(appointments.role, role),
		editionId === null ? isNull(appointments.editionId) : eq(appointments.editionId, editionId),
		partnerId === null ? isNull(appointments.partnerId) : eq(appointments.partnerId, partnerId),
		isNull(appointments.until),
	)
