import { textIn } from '#app/domain/contest/edition.ts'
import type { Winner } from '#app/domain/results/winner.ts'
import type { Locale } from '#app/i18n/locale.ts'

/** What is there about a country's winner, for a list. */
export const writtenAbout = ({ country, entry, recorded, noAwardReason, citations, told }: Winner, locale: Locale) => {
	const { story, library, ...facts } = told
	return {
		...{ country, noAwardReason },
		title: entry?.card?.title ?? entry?.code ?? (recorded && textIn(recorded.title, locale).text),
		lang: entry?.card?.language,
		citations: citations.length,
		hasStory: story !== null,
		hasFacts: library !== null || Object.values(facts).some((fact) => fact !== null),
	}
}
export type WrittenAbout = ReturnType<typeof writtenAbout>
