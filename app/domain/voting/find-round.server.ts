import { asc, eq, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import type { PlacedRound } from '#app/domain/contest/round-order.ts'
import type { Db, Tx } from '#db/client.server.ts'
import { editions, rounds } from '#db/schema/index.ts'

const all = alias(rounds, 'all_rounds')

/** A round with what its voting needs to know of the edition. */
export async function findRound(db: Db | Tx, roundId: string) {
	const one = sql`json_build_object(
		'id', ${all.id}, 'position', ${all.position}, 'rules', json_build_object('longlist', ${all.rules}->'longlist'))`
	const [row] = await db
		.select({
			id: rounds.id,
			editionId: rounds.editionId,
			position: rounds.position,
			votingOpens: rounds.votingOpens,
			votingCloses: rounds.votingCloses,
			rules: rounds.rules,
			longlistGiven: rounds.longlistGiven,
			edition: editions.slug,
			zone: editions.zone,
			demo: editions.demo,
			/** All of the edition, in order. */
			rounds: sql<PlacedRound[]>`(${db
				.select({ rows: sql`json_agg(${one} order by ${asc(all.position)})` })
				.from(all)
				.where(eq(all.editionId, rounds.editionId))})`,
		})
		.from(rounds)
		.innerJoin(editions, eq(editions.id, rounds.editionId))
		.where(eq(rounds.id, roundId))
	return row ?? null
}
export type VotingRound = NonNullable<Awaited<ReturnType<typeof findRound>>>
