/** What a visitor asks of the gallery, as its address says it. */
export interface GalleryWish {
	readonly words?: string
	readonly country?: string
	/** By slug. */
	readonly category?: string
	/** BCP 47 */
	readonly language?: string
	/** By slug. */
	readonly library?: string
	/** What was typed of a library's name or place. */
	readonly place?: string
}

/** Each wish's name in the address. */
const names = {
	words: 'q',
	country: 'country',
	category: 'category',
	language: 'language',
	library: 'library',
	place: 'place',
} as const satisfies Record<keyof GalleryWish, string>

const wishes = Object.keys(names) as (keyof GalleryWish)[]
const longest = 200

/** A library that was chosen is worth more than one that was typed. */
export function readWish(query: URLSearchParams): GalleryWish {
	const said = Object.fromEntries(
		wishes.flatMap((wish) => {
			const value = query.get(names[wish])?.trim().slice(0, longest)
			return value ? [[wish, value]] : []
		}),
	) as GalleryWish
	if (!said.library) return said
	const { place: _typed, ...chosen } = said
	return chosen
}

/** The address of the same wish; `more` goes on from there. */
export function addressOf(wish: GalleryWish, more: Readonly<Record<string, string>> = {}): string {
	const said = wishes.flatMap((each) => {
		const value = wish[each]
		return value ? [[names[each], value]] : []
	})
	return `?${new URLSearchParams([...said, ...Object.entries(more)])}`
}

/** The same wish without one of its parts. */
export const without = (wish: GalleryWish, part: keyof GalleryWish): GalleryWish => ({ ...wish, [part]: undefined })
