import { and, eq, inArray } from 'drizzle-orm'
import type { Edition, Round } from '#app/domain/contest/edition.ts'
import type { Db } from '#db/client.server.ts'
import { closures } from '#db/schema/index.ts'
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
	/** Which round's it is, by position. */
	readonly round: number
	/** All of which there is one. */
	readonly closedRounds: readonly number[]
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

/**
 * All that is known of a closed country, by the round that decides or an earlier one. Whether anybody may see it yet
 * is for the caller.
 */
export async function countryResult(
	db: Db,
	edition: Edition,
	country: string,
	round: Round | undefined = edition.rounds.at(-1),
): Promise<CountryResult | null> {
	const frozen = round ? await findClosure(db, { roundId: round.id, country }) : null
	if (!round || !frozen) return null
	const entries = await resultEntries(db, frozen.bundle.eligible)
	const winners = frozen.last ? await winnersSince(db, edition, frozen) : []
	const exclusions = await exclusionsOf(db, frozen.closureId)
	const earlier = earlierResults(exclusions)
	return {
		round: round.position,
		closedRounds: await closedRounds(db, edition, country),
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

/** Those of this count; when it was held, a round before may have been the last one. */
async function winnersSince(db: Db, edition: Edition, { country, closedAt }: FrozenResult): Promise<Winner[]> {
	const all = await winnersOf(db, edition, { country, earlier: true })
	return all.filter(({ decidedAt }) => decidedAt >= closedAt)
}

/** The rounds of which there is a result, by position. */
export async function closedRounds(db: Db, { rounds }: Edition, country: string): Promise<number[]> {
	const ids = rounds.map(({ id }) => id)
	const here = and(inArray(closures.roundId, ids), eq(closures.country, country))
	const closed = await db.select({ roundId: closures.roundId }).from(closures).where(here)
	const known = new Set(closed.map(({ roundId }) => roundId))
	return rounds.filter(({ id }) => known.has(id)).map(({ position }) => position)
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
