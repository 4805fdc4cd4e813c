import { and, count, eq, gt, sql } from 'drizzle-orm'
import type { Db } from '#db/client.server.ts'
import { ballots, partners, rounds } from '#db/schema/index.ts'
import type { Violation } from './violation.ts'

/** 2. At most one current ballot per round, country and partner; none for a home country when the rule is on. */
export async function ballotViolations(db: Db): Promise<Violation[]> {
	const twice = await db
		.select({ round: ballots.roundId, country: ballots.country, partner: ballots.partnerId })
		.from(ballots)
		.groupBy(ballots.roundId, ballots.country, ballots.partnerId)
		.having(gt(count(), 1))
	const atHome = await db
		.select({ ballot: ballots.id, country: ballots.country, partner: ballots.partnerId })
		.from(ballots)
		.innerJoin(rounds, eq(rounds.id, ballots.roundId))
		.innerJoin(partners, eq(partners.id, ballots.partnerId))
		.where(and(eq(partners.homeCountry, ballots.country), sql`(${rounds.rules}->>'homeCountryRule')::boolean`))
	return [
		...twice.map((where) => ({ invariant: 2 as const, what: 'a partner has more than one ballot', where })),
		...atHome.map((where) => ({ invariant: 2 as const, what: 'a partner has a ballot for its home country', where })),
	]
}
