import type { Texts } from '#app/domain/contest/edition.ts'
import { digestOf } from '#app/domain/shared/digest.ts'
import type { Translation } from '#app/domain/submissions/translation.ts'
import type { Winner } from './winner.ts'

/** All that is announced at once. */
export interface Announced {
	readonly introduction: Texts
	readonly visibleFrom: Date
	/** In their order. */
	readonly winners: readonly Winner[]
	/** Reviewed, by the winners' submissions. */
	readonly translations: ReadonlyMap<string, readonly Translation[]>
}

/** Another one means that something else would be announced than what somebody looked at. */
export const announcedDigest = ({ introduction, visibleFrom, winners, translations }: Announced): string =>
	digestOf({
		introduction,
		visibleFrom: visibleFrom.toISOString(),
		winners: winners.map(({ id, country, entry, noAwardReason, told, citations }) => ({
			...{ id, country, noAwardReason },
			told: { ...told },
			idea: entry?.card ? [entry.card.title, entry.card.idea, entry.card.photo?.id ?? null] : null,
			translations: (translations.get(entry?.id ?? '') ?? []).map(({ language, title, idea }) => [
				language,
				title,
				idea,
			]),
			citations: citations.map(({ name, office, text, picture }) => ({
				...{ name, office, text },
				picture: picture?.id ?? null,
			})),
		})),
	})
