import { and, asc, eq, inArray, isNull, or } from 'drizzle-orm'
import { inForce } from '#app/domain/accounts/appointments.server.ts'
import { knownPerson } from '#app/domain/accounts/known-person.server.ts'
import type { Db, Tx } from '#db/client.server.ts'
import { appointments, chairs, people } from '#db/schema/index.ts'

const organisesOrVotes = (editionId: string, now: Date) =>
	and(
		or(
			and(eq(appointments.role, 'organiser'), isNull(appointments.editionId)),
			and(inArray(appointments.role, ['organiser', 'juror']), eq(appointments.editionId, editionId)),
		),
		inForce(now),
	)

/** Whoever may be named chair: the edition's organisers and jurors, by name. */
export const chairCandidates = (db: Db | Tx, editionId: string, now: Date) =>
	db
		.selectDistinct({ id: people.id, name: knownPerson.name })
		.from(appointments)
		.innerJoin(people, eq(people.id, appointments.personId))
		.where(organisesOrVotes(editionId, now))
		.orderBy(asc(knownPerson.name))

/** The edition's chair; nobody once whoever was named neither organises nor votes any more. */
export async function chairOf(db: Db | Tx, editionId: string, now: Date) {
	const [chair] = await db
		.selectDistinct({ personId: people.id, name: knownPerson.name })
		.from(chairs)
		.innerJoin(people, eq(people.id, chairs.personId))
		.innerJoin(appointments, eq(appointments.personId, people.id))
		.where(and(eq(chairs.editionId, editionId), organisesOrVotes(editionId, now)))
	return chair ?? null
}

export async function isOrganiser(db: Db | Tx, editionId: string, personId: string, now: Date): Promise<boolean> {
	const [found] = await db
		.select({ id: appointments.id })
		.from(appointments)
		.where(
			and(eq(appointments.personId, personId), eq(appointments.role, 'organiser'), organisesOrVotes(editionId, now)),
		)
		.limit(1)
	return found !== undefined
}
