export interface FeedEntry {
	/** The same for ever, whatever the entry says. */
	readonly id: string
	readonly title: string
	readonly link: string
	readonly updated: Date
	/** Where it has been changed since. */
	readonly published?: Date
	readonly summary: string
	readonly country: string
	/** Where it is not the feed's. */
	readonly language?: string
	readonly picture?: string | null
}
export interface Feed {
	readonly id: string
	readonly title: string
	readonly self: string
	readonly link: string
	readonly language: string
	readonly author: string
	/** When there is no entry yet. */
	readonly since: Date
	/** In any order. */
	readonly entries: readonly FeedEntry[]
}

export const newestFirst = ({ entries }: Pick<Feed, 'entries'>): FeedEntry[] =>
	entries.toSorted((a, b) => b.updated.getTime() - a.updated.getTime())
