/** A rectangle on a photo, in shares of its width and height (0 to 1), from the top left corner. */
export interface Region {
	readonly x: number
	readonly y: number
	readonly width: number
	readonly height: number
}
