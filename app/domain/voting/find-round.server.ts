import { eq } from 'drizzle-orm'
import type { Db, Tx } from '#db/client.server.ts'
import { editions, rounds } from '#db/schema/index.ts'

/** A round with what its voting needs to know of the edition. */
export async function findRound(db: Db | Tx, roundId: string) {
	const [row] = await db
		.select({
			id: rounds.id,
			editionId: rounds.editionId,
			votingOpens: rounds.votingOpens,
			votingCloses: rounds.votingCloses,
			rules: rounds.rules,
			edition: editions.slug,
			zone: editions.zone,
			demo: editions.demo,
		})
		.from(rounds)
		.innerJoin(editions, eq(editions.id, rounds.editionId))
		.where(eq(rounds.id, roundId))
	return row ?? null
}
export type VotingRound = NonNullable<Awaited<ReturnType<typeof findRound>>>
