import type { Texts } from '#app/domain/contest/edition.ts'
import type { Announced } from './announced-digest.ts'
import type { Winner } from './winner.ts'

/** What everybody reads when winners are announced, besides our own words. */
export const announcedTexts = ['introduction', 'idea', 'story', 'citation', 'library'] as const
export type AnnouncedText = (typeof announcedTexts)[number]

/** Which texts nobody can read in a language; `country` null: of the whole announcement. */
export interface MissingTexts {
	readonly country: string | null
	readonly missing: readonly AnnouncedText[]
}

/**
 * Every winner needs its idea, a story and a citation in the language; what is told of the library is needed once it
 * is told in another; of whoever has left neither idea nor story is shown. Where nobody won, the reason is ours and there in every language; a recorded result has its own.
 */
export const missingTexts = (
	{ introduction, winners, translations }: Omit<Announced, 'visibleFrom'>,
	language: string,
): MissingTexts[] => [
	{ country: null, missing: introduction[language] ? [] : ['introduction'] },
	...winners.map((winner) => ({
		country: winner.country,
		missing: winner.entry ? missingOf(winner, winner.entry, translations, language) : [],
	})),
]

function missingOf(
	{ told, citations }: Winner,
	entry: NonNullable<Winner['entry']>,
	translations: Announced['translations'],
	language: string,
): AnnouncedText[] {
	const { card } = entry
	const isRead =
		!card || card.language === language || translations.get(entry.id)?.some((each) => each.language === language)
	return [
		...(isRead ? [] : ['idea' as const]),
		...(!card || isThere(told.story, language) ? [] : ['story' as const]),
		...(citations.length > 0 && citations.every(({ text }) => isThere(text, language)) ? [] : ['citation' as const]),
		...(told.library === null || isThere(told.library, language) ? [] : ['library' as const]),
	]
}

const isThere = (texts: Texts | null, language: string): boolean => Boolean(texts?.[language])

/** What is still missing in the languages that must be complete. */
export const missingIn = (announced: Omit<Announced, 'visibleFrom'>, languages: readonly string[]) =>
	languages.flatMap((language) =>
		missingTexts(announced, language)
			.filter(({ missing }) => missing.length > 0)
			.map((each) => ({ language, ...each })),
	)
