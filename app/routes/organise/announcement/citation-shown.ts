import { textIn } from '#app/domain/contest/edition.ts'
import type { Citation } from '#app/domain/results/citation.ts'
import type { Locale } from '#app/i18n/locale.ts'

/** Citations as organisers read them in a list. */
export const listedCitations = (citations: readonly Citation[], locale: Locale) =>
	citations.map(({ id, name, office, text, picture }) => ({ id, name, office, picture, ...textIn(text, locale) }))
export type ListedCitation = ReturnType<typeof listedCitations>[number]
