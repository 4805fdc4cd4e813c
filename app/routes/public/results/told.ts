import { type Texts, textIn } from '#app/domain/contest/edition.ts'
import type { WinnerStory } from '#app/domain/results/winner-story.ts'
import type { Locale } from '#app/i18n/locale.ts'

/** A winner's story and its library's facts in one language. */
export const toldOf = ({ story, library, ...facts }: WinnerStory, locale: Locale) => ({
	story: inLanguage(story, locale),
	library: inLanguage(library, locale),
	facts,
})
export type Told = ReturnType<typeof toldOf>

const inLanguage = (texts: Texts | null, locale: Locale) => texts && textIn(texts, locale)
