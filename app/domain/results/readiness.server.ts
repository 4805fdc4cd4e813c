import type { Edition, Round } from '#app/domain/contest/edition.ts'
import type { Db, Tx } from '#db/client.server.ts'
import { findClosure } from './find-closure.server.ts'
import { type ResultState, settleCountry } from './settle-country.server.ts'

export interface CountryReadiness {
	readonly country: string
	readonly state: 'not-closed' | ResultState
}

/** What still stands between the countries of an edition and the announcement. */
export async function readinessOf(db: Db | Tx, edition: Edition, round: Round): Promise<CountryReadiness[]> {
	const countries: CountryReadiness[] = []
	for (const { country } of edition.countries) {
		const result = await findClosure(db, { roundId: round.id, country })
		countries.push({ country, state: result ? (await settleCountry(db, result)).state : 'not-closed' })
	}
	return countries
}

export type Unready = 'not-all-closed' | 'chair-undecided' | 'succession-needed'

const reasons = {
	'not-closed': 'not-all-closed',
	'chair-needed': 'chair-undecided',
	'succession-needed': 'succession-needed',
} as const

/** The first thing in the way, or null. */
export const unreadiness = (countries: readonly CountryReadiness[]): Unready | null => {
	for (const { state } of countries) if (state !== 'settled') return reasons[state]
	return countries.length > 0 ? null : 'not-all-closed'
}
