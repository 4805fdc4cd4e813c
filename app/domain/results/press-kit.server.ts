import { type Edition, textIn } from '#app/domain/contest/edition.ts'
import { findLibraryEntry } from '#app/domain/libraries/queries.server.ts'
import type { Context } from '#app/domain/shared/context.server.ts'
import { type PressPicture, pressPicture } from '#app/domain/submissions/press-picture.server.ts'
import type { Translation } from '#app/domain/submissions/translation.ts'
import { translationsFor } from '#app/domain/submissions/translation-queries.server.ts'
import { decidedBy } from './deciding-step.ts'
import type { PressFacts } from './press-kit.ts'
import { decimalOf } from './ratio.ts'
import { countryResult } from './result-queries.server.ts'
import type { Winner } from './winner.ts'

export interface PressEntry {
	readonly winner: Winner
	readonly facts: PressFacts
	readonly place: string
	readonly translations: readonly Translation[]
	readonly picture: PressPicture | null
}

/** All that is told to the press of one country; nothing of whoever has left, or is being looked at. Null where nothing was counted. */
export async function pressEntry(
	{ db, origin }: Context,
	edition: Edition,
	winner: Winner,
	credit: (library: string) => string,
): Promise<PressEntry | null> {
	const { country, entry, told } = winner
	const result = await countryResult(db, edition, country)
	if (!result || winner.recorded || (entry && !entry.card)) return null
	const { bundle } = result
	const card = entry?.card ?? null
	const standing = bundle.result.standings.find(({ submission }) => submission === entry?.id)
	const library = card?.librarySlug ? await findLibraryEntry(db, card.librarySlug) : null
	const picture = card ? await pressPicture(db, card.id) : null
	const base = `${origin}/editions/${edition.slug}`
	return {
		winner,
		place: library?.place ?? '',
		translations: card ? await translationsFor(db, card.id) : [],
		picture,
		facts: {
			edition: edition.slug,
			edition_title: textIn(edition.title, 'en').text,
			country,
			announced_at: (edition.announcedFrom ?? winner.decidedAt).toISOString(),
			no_award_reason: winner.noAwardReason,
			code: card?.code ?? null,
			title: card?.title ?? null,
			title_language: card?.language ?? null,
			library: card?.library ?? null,
			library_place: library?.place ?? null,
			library_founded: told.founded,
			library_visitors: told.visitors,
			library_members: told.members,
			library_holdings: told.holdings,
			partners: bundle.quorum.eligible,
			ballots: bundle.quorum.cast,
			ideas: bundle.eligible.length,
			value: standing?.value ? decimalOf(standing.value, 3) : null,
			votes: standing?.votes ?? null,
			tie_settled_by: decidedBy(result.succession?.tieSteps ?? bundle.result.tieSteps)?.step ?? null,
			picture: picture && card ? `pictures/${card.code}.jpg` : null,
			picture_credit: picture && card ? credit(card.library) : null,
			page: `${base}/winners/${country}`,
			result: `${base}/results/${country}`,
			result_bundle: `${base}/results/${country}/bundle.json`,
			result_digest: bundle.digests.result,
		},
	}
}
