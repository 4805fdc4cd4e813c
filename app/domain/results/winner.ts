import type { Texts } from '#app/domain/contest/edition.ts'
import type { Citation } from './citation.ts'
import type { ResultEntry } from './result-entry.ts'
import type { WinnerStory } from './winner-story.ts'

/** Facts of a past contest, with their source; nothing of it was counted here. */
export interface Recorded {
	readonly title: Texts
	readonly idea: Texts
	readonly library: string
	readonly librarySlug: string
	readonly submissionCount: number
	readonly sourceUrl: string
	readonly sourceName: string
	readonly announcedOn: string
	readonly picture: string | null
}
/** Who won in a country, or that nobody did. */
export interface Winner {
	readonly id: string
	readonly country: string
	readonly decidedAt: Date
	/** Set where another one succeeded. */
	readonly supersededAt: Date | null
	readonly entry: ResultEntry | null
	readonly recorded: Recorded | null
	readonly noAwardReason: string | null
	readonly citations: readonly Citation[]
	readonly told: WinnerStory
}
