import type { Texts } from '#app/domain/contest/edition.ts'
import { digestOf } from '#app/domain/shared/digest.ts'

/** What is told about a winner and its library besides the idea; what is not known is null. */
export interface WinnerStory {
	readonly story: Texts | null
	/** About the library, in words. */
	readonly library: Texts | null
	readonly founded: number | null
	/** A year. */
	readonly visitors: number | null
	readonly members: number | null
	readonly holdings: number | null
	readonly website: string | null
}

export const nothingTold: WinnerStory = {
	story: null,
	library: null,
	founded: null,
	visitors: null,
	members: null,
	holdings: null,
	website: null,
}

/** Tells one telling from the next, so that nobody overwrites what they have not seen. */
export const storySeal = ({ story, library, founded, visitors, members, holdings, website }: WinnerStory): string =>
	digestOf([story, library, founded, visitors, members, holdings, website])
