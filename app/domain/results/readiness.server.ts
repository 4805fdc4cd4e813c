import type { Edition, Round } from '#app/domain/contest/edition.ts'
import type { Db, Tx } from '#db/client.server.ts'
import { type FrozenResult, findClosure } from './find-closure.server.ts'
import { hasProposal } from './hold-exclusion.server.ts'
import { type ResultState, settleCountry } from './settle-country.server.ts'

export interface CountryReadiness {
	readonly country: string
	readonly state: 'not-closed' | 'exclusion-proposed' | ResultState
}

/** What still stands between the countries of an edition and the announcement. */
export async function readinessOf(db: Db | Tx, edition: Edition, round: Round): Promise<CountryReadiness[]> {
	const countries: CountryReadiness[] = []
	for (const { country } of edition.countries) {
		const result = await findClosure(db, { roundId: round.id, country })
		countries.push({ country, state: result ? await stateOf(db, result) : 'not-closed' })
	}
	return countries
}

async function stateOf(db: Db | Tx, result: FrozenResult): Promise<CountryReadiness['state']> {
	if (await hasProposal(db, result.closureId)) return 'exclusion-proposed'
	return (await settleCountry(db, result)).state
}

export type Unready = 'not-all-closed' | 'exclusion-undecided' | 'chair-undecided' | 'succession-needed'

const reasons = {
	'not-closed': 'not-all-closed',
	'exclusion-proposed': 'exclusion-undecided',
	'chair-needed': 'chair-undecided',
	'succession-needed': 'succession-needed',
} as const

/** The first thing in the way, or null. */
export const unreadiness = (countries: readonly CountryReadiness[]): Unready | null => {
	for (const { state } of countries) if (state in reasons) return reasons[state as keyof typeof reasons]
	return countries.length > 0 ? null : 'not-all-closed'
}
