import { and, eq, inArray } from 'drizzle-orm'
import type { Edition, Round } from '#app/domain/contest/edition.ts'
import { isLastRound, roundUnderWay } from '#app/domain/contest/round-order.ts'
import type { Db, Tx } from '#db/client.server.ts'
import { closures, roundCountries } from '#db/schema/index.ts'
import { type RoundState, roundState, votingWindow } from './voting-window.ts'

/** How far a country has come. */
export interface CountryStage {
	readonly round: Round
	readonly state: RoundState
	/** Its last round is closed. */
	readonly over: boolean
}
type Walked = Pick<Edition, 'countries' | 'rounds' | 'zone'>

/** The round that each country is in; recorded editions have none. */
export async function countryRounds(
	db: Db | Tx,
	edition: Walked,
	now: Date,
	only?: string,
): Promise<ReadonlyMap<string, Round>> {
	const walked = await walk(db, edition, now, only)
	return new Map(walked.map(({ country, round }) => [country, round]))
}

/** The round that a country is in; null where it has none, or there is no such country. */
export async function countryRound(db: Db | Tx, edition: Edition, country: string, now: Date): Promise<Round | null> {
	const [only = null, second] = edition.rounds
	if (!second) return edition.countries.some((each) => each.country === country) ? only : null
	return (await countryRounds(db, edition, now, country)).get(country) ?? null
}

/** The same with what each country's round waits for; without looking at a single ballot. */
export async function countryStages(
	db: Db | Tx,
	edition: Walked,
	now: Date,
): Promise<ReadonlyMap<string, CountryStage>> {
	const walked = await walk(db, edition, now)
	const ids = edition.rounds.map(({ id }) => id)
	const extensions = await db.select().from(roundCountries).where(inArray(roundCountries.roundId, ids))
	return new Map(
		walked.map(({ country, round, closed }) => {
			const extension = extensions.find((each) => each.roundId === round.id && each.country === country)
			const window = votingWindow(round, edition.zone, extension?.votingCloses)
			const ready = !round.rules.longlist || round.longlistGiven
			const over = closed && isLastRound(edition.rounds, round)
			return [country, { round, over, state: roundState(window, closed, now, ready) }]
		}),
	)
}

async function walk(db: Db | Tx, { countries, rounds, zone }: Walked, now: Date, only?: string) {
	const ids = rounds.map(({ id }) => id)
	const closed = await db
		.select({ roundId: closures.roundId, country: closures.country })
		.from(closures)
		.where(and(inArray(closures.roundId, ids), only ? eq(closures.country, only) : undefined))
	return countries.flatMap(({ country }) => {
		if (only && country !== only) return []
		const here = new Set(closed.filter((each) => each.country === country).map(({ roundId }) => roundId))
		const round = roundUnderWay(rounds, zone, here, now)
		return round ? [{ country, round, closed: here.has(round.id) }] : []
	})
}
