import { and, asc, eq, exists, gt, isNotNull, isNull, or } from 'drizzle-orm'
import { instantOf } from '#app/domain/contest/wall-clock.ts'
import type { Context } from '#app/domain/shared/context.server.ts'
import type { Db, Tx } from '#db/client.server.ts'
import { announcements, appointments, editions, partners, rounds } from '#db/schema/index.ts'

const seatsOf = (personId: string) =>
	and(eq(appointments.personId, personId), eq(appointments.role, 'juror'), isNotNull(appointments.partnerId))

/** The partners whose seat the person has or had, in one order: a seat is handed over before or after, not meanwhile. */
export async function holdSeats(tx: Tx, personId: string): Promise<void> {
	const theirs = tx
		.select({ id: appointments.id })
		.from(appointments)
		.where(and(seatsOf(personId), eq(appointments.partnerId, partners.id)))
	await tx
		.select({ id: partners.id })
		.from(partners)
		.where(exists(theirs))
		.orderBy(asc(partners.id))
		.for('no key update')
}

/** Holds a seat of a vote that has begun and whose results are not out: somebody else has to take it, or it ends, first. */
export async function sitsInVote(context: Context, db: Db | Tx, personId: string): Promise<boolean> {
	const now = await context.clock(db)
	const begun = await db
		.select({ opens: rounds.votingOpens, zone: editions.zone })
		.from(appointments)
		.innerJoin(editions, eq(editions.id, appointments.editionId))
		.innerJoin(rounds, eq(rounds.editionId, editions.id))
		.leftJoin(announcements, eq(announcements.editionId, editions.id))
		.where(
			and(
				seatsOf(personId),
				or(isNull(appointments.until), gt(appointments.until, now)),
				isNull(announcements.releasedAt),
			),
		)
	return begun.some(({ opens, zone }) => instantOf(opens, zone) <= now)
}
