export type Photo = {
	readonly id: string
	readonly width: number
	readonly height: number
	/** A tiny picture as a data address, shown until the real one is there. */
	readonly placeholder?: string | null
	/** What a picture that is not public must be asked with: the query of its address. */
	readonly query?: string
}

const widths = [320, 640, 1280, 1920] as const

/** How wide pictures stand: in a gallery of cards, and alone on a page. */
export const cardSizes = '(min-width: 75rem) 22rem, (min-width: 40rem) 45vw, 44vw'
export const pageSizes = '(min-width: 56rem) 34rem, 92vw'

/** How many cards stand beside each other on a phone, and so in the first screen whatever its size. */
export const firstRow = 2

export const photoAddress = ({ id, query }: Photo, width: number, format: 'webp' | 'jpg') =>
	`/photos/${id}/${width}.${format}${query ? `?${query}` : ''}`

/** The variants that exist: pictures are never made larger than they are. */
export function variantWidths(photo: Photo): readonly number[] {
	const fitting = widths.filter((width) => width <= photo.width)
	return fitting.length > 0 ? fitting : [widths[0]]
}

export const sourceSet = (photo: Photo, format: 'webp' | 'jpg') =>
	variantWidths(photo)
		.map((width) => `${photoAddress(photo, width, format)} ${width}w`)
		.join(', ')

/** Portrait photos stay portrait: a tall one must not become as wide as its page. */
export function shapeOf({ width, height }: Photo): 'tall' | 'wide' {
	return width < height ? 'tall' : 'wide'
}
