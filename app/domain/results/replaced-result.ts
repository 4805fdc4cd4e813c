import type { EarlierResult } from './earlier-results.ts'
import { movesBetween } from './exclusion.ts'
import type { ResultBundle } from './result-bundle.ts'

interface Left {
	readonly partner: string
	readonly reason: string
	readonly confirmedAt: Date | null
}

/** What a page says of a result that was replaced: how it was, what was left out of the next one, and what that moved. */
export const replacedResults = (earlier: readonly EarlierResult<Left>[], current: ResultBundle) =>
	earlier.map(({ number, bundle, exclusion }, i) => ({
		number,
		standings: bundle.result.standings,
		winner: bundle.result.winner,
		noAwardReason: bundle.result.noAwardReason,
		ballots: bundle.ballots.length,
		partner: nameIn(bundle, exclusion.partner),
		reason: exclusion.reason,
		at: exclusion.confirmedAt,
		moved: movesBetween(bundle, earlier[i + 1]?.bundle ?? current),
	}))
export type ReplacedResult = ReturnType<typeof replacedResults>[number]

/** As the published file calls a partner. */
export const nameIn = ({ partners }: ResultBundle, partner: string): string =>
	partners.find(({ id }) => id === partner)?.name ?? partner
