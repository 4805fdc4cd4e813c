/** A rectangle on a photo, in shares of its width and height (0 to 1), from the top left corner. */
export interface Region {
	readonly x: number
	readonly y: number
	readonly width: number
	readonly height: number
}

/** So many rectangles one blurring may have. */
export const mostRegions = 20
/** Less than this nobody can see or hit; a share of the photo's side. */
export const smallestSide = 0.01

const between = (least: number, value: number, most: number) => Math.min(Math.max(value, least), most)
/** Shares with four digits: a pixel of the largest master. */
const exact = (share: number) => Math.round(share * 10_000) / 10_000

/** As much of it as lies on the photo, and never too small to be seen. */
export function onPhoto({ x, y, width, height }: Region): Region {
	const left = between(0, x, 1 - smallestSide)
	const top = between(0, y, 1 - smallestSide)
	const right = between(left + smallestSide, x + width, 1)
	const bottom = between(top + smallestSide, y + height, 1)
	return { x: exact(left), y: exact(top), width: exact(right - left), height: exact(bottom - top) }
}

/** Moved as a whole: it stops at the edge and keeps its size. */
export const moved = ({ x, y, width, height }: Region, right: number, down: number): Region =>
	onPhoto({ x: between(0, x + right, 1 - width), y: between(0, y + down, 1 - height), width, height })

/** Made larger or smaller at its lower right corner. */
export const resized = ({ x, y, width, height }: Region, wider: number, higher: number): Region =>
	onPhoto({ x, y, width: Math.max(smallestSide, width + wider), height: Math.max(smallestSide, height + higher) })

/** What a pointer has drawn from one place to another, whichever way it went. */
export const spanned = (from: { x: number; y: number }, to: { x: number; y: number }): Region =>
	onPhoto({
		x: Math.min(from.x, to.x),
		y: Math.min(from.y, to.y),
		width: Math.abs(to.x - from.x),
		height: Math.abs(to.y - from.y),
	})

/** In percent with one digit, as it is typed and read out. */
export const inPercent = (region: Region) => {
	const percent = (share: number) => String(Math.round(share * 1000) / 10)
	return {
		x: percent(region.x),
		y: percent(region.y),
		width: percent(region.width),
		height: percent(region.height),
	}
}
export type TypedRegion = ReturnType<typeof inPercent>
