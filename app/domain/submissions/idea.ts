/** A published submission as a card shows it. */
export interface IdeaCard {
	readonly id: string
	readonly code: string
	readonly edition: string
	readonly country: string
	readonly title: string
	readonly excerpt: string
	readonly language: string
	readonly library: string
	readonly librarySlug: string | null
	readonly altText: string
	readonly publishedAt: Date
	readonly photo: IdeaPhoto | null
}

export interface IdeaPhoto {
	readonly id: string
	readonly width: number
	readonly height: number
	readonly placeholder: string | null
}

export interface Idea extends IdeaCard {
	readonly idea: string
	readonly categoryId: string | null
	readonly libraryId: string | null
	readonly peopleCount: number
	/** Only where the submitter agreed to it. */
	readonly submitter: string | null
}

export interface IdeaWish {
	readonly editionId: string
	readonly country?: string | undefined
	readonly libraryId?: string | undefined
	readonly categoryId?: string | undefined
	/** BCP 47 */
	readonly language?: string | undefined
	readonly words?: string | undefined
	/** Older than this one, by id. */
	readonly after?: string | undefined
	/** Newer than this one, by id. */
	readonly before?: string | undefined
}

const excerptLength = 160

/** The beginning of a text, up to the end of a word. */
export const excerptOf = (text: string): string => {
	const characters = [...text.replace(/\s+/g, ' ')]
	if (characters.length <= excerptLength) return characters.join('')
	const cut = characters.slice(0, excerptLength).join('')
	return `${cut.slice(0, cut.lastIndexOf(' ') > 80 ? cut.lastIndexOf(' ') : cut.length)} …`
}
