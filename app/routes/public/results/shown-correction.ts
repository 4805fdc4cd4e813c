import { textIn } from '#app/domain/contest/edition.ts'
import type { PublishedCorrection } from '#app/domain/results/correction.ts'
import type { Locale } from '#app/i18n/locale.ts'

/** A correction as a page tells it, in the reader's language. */
export const shownCorrection = ({ id, part, country, at, reason, before }: PublishedCorrection, locale: Locale) => ({
	...{ id, part, country, at },
	reason: textIn(reason, locale),
	before: textIn(before, locale),
})
export type ShownCorrection = ReturnType<typeof shownCorrection>
