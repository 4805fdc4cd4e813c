import { and, asc, eq, isNotNull } from 'drizzle-orm'
import type { Db } from '#db/client.server.ts'
import { appointments, ballots, people, rounds, supersededBallots } from '#db/schema/index.ts'
import type { SeatTrail } from './seat-trail.ts'

/** Who sat on a partner's seat from when to when, and who cast which ballot when. */
export async function seatTrail(db: Db, partnerId: string): Promise<SeatTrail> {
	const holders = await db
		.select({ name: people.name, since: appointments.since, until: appointments.until })
		.from(appointments)
		.innerJoin(people, eq(people.id, appointments.personId))
		.where(and(eq(appointments.partnerId, partnerId), eq(appointments.role, 'juror')))
		.orderBy(asc(appointments.since), asc(appointments.id))
	const standing = await db
		.select({
			...{ country: ballots.country, round: rounds.position, revision: ballots.revision },
			...{ by: people.name, at: ballots.castAt },
		})
		.from(ballots)
		.innerJoin(rounds, eq(rounds.id, ballots.roundId))
		.innerJoin(people, eq(people.id, ballots.castBy))
		.where(and(eq(ballots.partnerId, partnerId), isNotNull(ballots.castAt)))
	const superseded = await db
		.select({
			...{ country: ballots.country, round: rounds.position, revision: supersededBallots.revision },
			...{ by: people.name, at: supersededBallots.castAt },
		})
		.from(supersededBallots)
		.innerJoin(ballots, eq(ballots.id, supersededBallots.ballotId))
		.innerJoin(rounds, eq(rounds.id, ballots.roundId))
		.innerJoin(people, eq(people.id, supersededBallots.castBy))
		.where(eq(ballots.partnerId, partnerId))
	const casts = [...standing, ...superseded].flatMap(({ at, ...cast }) => (at ? [{ ...cast, at }] : []))
	return { holders, casts: casts.sort((a, b) => a.at.getTime() - b.at.getTime() || a.revision - b.revision) }
}
