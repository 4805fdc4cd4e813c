import type { Edition } from '#app/domain/contest/edition.ts'
import type { Db } from '#db/client.server.ts'
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
}

/** All that is known of a closed country. Whether anybody may see it yet is for the caller. */
export async function countryResult(db: Db, edition: Edition, country: string): Promise<CountryResult | null> {
	const round = edition.rounds.at(-1)
	const frozen = round ? await findClosure(db, { roundId: round.id, country }) : null
	if (!frozen) return null
	const entries = await resultEntries(db, frozen.bundle.eligible)
	const winners = await winnersOf(db, edition, { country, earlier: true })
	return {
		frozen,
		entries,
		winners,
		bundle: publishedBundle(frozen.bundle, entries),
		settlement: await settleCountry(db, frozen),
		succession: winners.some((winner) => winner.supersededAt) ? successionOf(frozen) : null,
	}
}

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
