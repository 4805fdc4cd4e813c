import { textIn } from '#app/domain/contest/edition.ts'
import type { Winner } from '#app/domain/results/winner.ts'
import { excerptOf } from '#app/domain/submissions/idea.ts'
import type { Locale } from '#app/i18n/locale.ts'

/** A winner as the public reads it, whether it was counted here or recorded from a source. */
export function winnerCard({ id, country, entry, recorded, noAwardReason }: Winner, locale: Locale) {
	const facts = { id, country, noAwardReason, code: entry?.code ?? null, stays: isThere(entry) }
	if (recorded) {
		const title = textIn(recorded.title, locale)
		const idea = textIn(recorded.idea, locale)
		return {
			...facts,
			...{ title: title.text, lang: title.lang, idea: idea.text, excerpt: excerptOf(idea.text) },
			...{ library: recorded.library, librarySlug: recorded.librarySlug, photo: null, altText: '', left: false },
		}
	}
	const card = entry?.card
	return {
		...facts,
		title: card?.title ?? entry?.code ?? '',
		lang: card?.language ?? locale,
		idea: card?.idea ?? '',
		excerpt: card?.excerpt ?? '',
		library: card?.library ?? '',
		librarySlug: card?.librarySlug ?? null,
		photo: card?.photo ?? null,
		altText: card?.altText ?? '',
		/** Its words are no longer shown. */
		left: entry !== null && !card,
	}
}
export type WinnerCard = ReturnType<typeof winnerCard>

/** Still in the contest: whoever had the award and is there was counted anew, and has not left. */
const isThere = (entry: Winner['entry']): boolean => entry?.state === 'published' || entry?.state === 'hidden'
