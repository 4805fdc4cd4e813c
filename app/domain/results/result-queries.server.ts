import type { Edition } from '#app/domain/contest/edition.ts'
import type { Db } from '#db/client.server.ts'
import { type EarlierResult, earlierResults } from './earlier-results.ts'
import { exclusionsOf, type KeptExclusion } from './exclusion-queries.server.ts'
import { type FrozenResult, findClosure } from './find-closure.server.ts'
import type { ResultBundle } from './result-bundle.ts'
import { resultEntries } from './result-entries.server.ts'
import type { ResultEntry } from './result-entry.ts'
import { type CountrySettlement, settleCountry } from './settle-country.server.ts'
import { settlementOf } from './settlement.ts'
import type { Settlement } from './tally.ts'
import type { Winner } from './winner.ts'
import { winnersOf } from './winner-queries.server.ts'

export interface CountryResult {
	readonly frozen: FrozenResult
	readonly bundle: ResultBundle
	readonly entries: ReadonlyMap<string, ResultEntry>
	/** As it stands now, without a chair who has not been confirmed. */
	readonly settlement: CountrySettlement
	/** With the chair's word, where those who left changed the first result. */
	readonly succession: Settlement | null
	readonly winners: readonly Winner[]
	/** All that was proposed to be left out, also what was dropped. */
	readonly exclusions: readonly KeptExclusion[]
	/** The results that exclusions replaced, the first one first. */
	readonly earlier: readonly EarlierResult<KeptExclusion>[]
}

/** All that is known of a closed country. Whether anybody may see it yet is for the caller. */
export async function countryResult(db: Db, edition: Edition, country: string): Promise<CountryResult | null> {
	const round = edition.rounds.at(-1)
	const frozen = round ? await findClosure(db, { roundId: round.id, country }) : null
	if (!frozen) return null
	const entries = await resultEntries(db, frozen.bundle.eligible)
	const winners = await winnersOf(db, edition, { country, earlier: true })
	const exclusions = await exclusionsOf(db, frozen.closureId)
	const earlier = earlierResults(exclusions)
	return {
		frozen,
		exclusions,
		earlier: earlier.map((each) => ({ ...each, bundle: publishedBundle(each.bundle, entries) })),
		entries,
		winners,
		bundle: publishedBundle(frozen.bundle, entries),
		settlement: await settleCountry(db, frozen),
		succession: winners.some((winner) => hasLeft(winner, frozen)) ? successionOf(frozen) : null,
	}
}

/** Had the award and left; whom a new count has replaced is still there. */
const hasLeft = ({ supersededAt, entry }: Winner, { gone }: FrozenResult): boolean =>
	supersededAt !== null && entry !== null && gone.includes(entry.id)

function successionOf({ bundle, gone, chair }: FrozenResult): Settlement {
	const said = chair?.confirmedAt ? { winner: chair.submissionId, reason: chair.reason } : null
	return settlementOf(bundle, gone, said)
}

/** The file as it is published: with the titles and libraries of those that may still be shown. */
function publishedBundle(bundle: ResultBundle, entries: ReadonlyMap<string, ResultEntry>): ResultBundle {
	const submissions = bundle.submissions.map((submission) => {
		const card = entries.get(submission.id)?.card
		return { ...submission, title: card?.title ?? '', library: card?.library ?? '' }
	})
	return { ...bundle, submissions }
}
