import { and, eq, inArray } from 'drizzle-orm'
import type { Edition, Round } from '#app/domain/contest/edition.ts'
import { roundUnderWay } from '#app/domain/contest/round-order.ts'
import type { Db, Tx } from '#db/client.server.ts'
import { closures } from '#db/schema/index.ts'

/** The round that each country is in; recorded editions have none. */
export async function countryRounds(
	db: Db | Tx,
	{ countries, rounds, zone }: Pick<Edition, 'countries' | 'rounds' | 'zone'>,
	now: Date,
	only?: string,
): Promise<ReadonlyMap<string, Round>> {
	const ids = rounds.map(({ id }) => id)
	const closed = await db
		.select({ roundId: closures.roundId, country: closures.country })
		.from(closures)
		.where(and(inArray(closures.roundId, ids), only ? eq(closures.country, only) : undefined))
	const found = new Map<string, Round>()
	for (const { country } of countries) {
		if (only && country !== only) continue
		const here = new Set(closed.filter((each) => each.country === country).map(({ roundId }) => roundId))
		const round = roundUnderWay(rounds, zone, here, now)
		if (round) found.set(country, round)
	}
	return found
}

/** The round that a country is in; null where it has none, or there is no such country. */
export const countryRound = async (db: Db | Tx, edition: Edition, country: string, now: Date): Promise<Round | null> =>
	(await countryRounds(db, edition, now, country)).get(country) ?? null
