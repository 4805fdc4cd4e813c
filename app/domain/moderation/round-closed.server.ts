import { and, eq } from 'drizzle-orm'
import { hasVotingOpened } from '#app/domain/contest/edition-course.ts'
import { findEditionById } from '#app/domain/contest/find-edition.server.ts'
import type { Db, Tx } from '#db/client.server.ts'
import { closures, rounds } from '#db/schema/index.ts'

/** From the first closure of a country on, what was on its ballots stays decided. */
export async function isRoundClosedFor(db: Db | Tx, editionId: string, country: string): Promise<boolean> {
	const [closed] = await db
		.select({ id: closures.id })
		.from(closures)
		.innerJoin(rounds, eq(rounds.id, closures.roundId))
		.where(and(eq(rounds.editionId, editionId), eq(closures.country, country)))
		.limit(1)
	return closed !== undefined
}

/** Once ballots may be cast nothing new comes on them. */
export async function haveBallotsOpened(tx: Tx, editionId: string, now: Date): Promise<boolean> {
	const edition = await findEditionById(tx, editionId)
	return edition !== null && hasVotingOpened(edition, now)
}
