import { textIn } from '#app/domain/contest/edition.ts'
import type { Citation } from '#app/domain/results/citation.ts'
import type { Locale } from '#app/i18n/locale.ts'
import type { ResultPlaces } from './places.ts'

/** Citations as they are read. Of a consent only the picture shows. */
export const saidOf = (citations: readonly Citation[], { officials }: ResultPlaces, locale: Locale) =>
	citations.map(({ id, name, office, text, picture }) => ({
		...{ id, name, office, ...textIn(text, locale) },
		picture: picture && { src: `${officials}/${picture.id}.webp`, width: picture.width, height: picture.height },
	}))
export type Said = ReturnType<typeof saidOf>[number]
