interface Marked {
	readonly town: string
	readonly x: number
	readonly y: number
}

export interface Label {
	readonly town: string
	readonly x: number
	readonly y: number
	readonly anchor: 'start' | 'middle' | 'end'
}

type Box = readonly [left: number, top: number, right: number, bottom: number]
type Placed = { readonly label: Label; readonly box: Box }

const letter = 7.4
const line = 16

/** Names beside their towns: right, left, above or below, wherever nothing else is written. */
export function mapLabels(marks: readonly Marked[], width: number, height: number): Label[] {
	const dots = marks.map(({ x, y }): Box => [x - 6, y - 6, x + 6, y + 6])
	const placed: Placed[] = []
	for (const mark of marks) {
		const taken = [...dots, ...placed.map(({ box }) => box)]
		const free = ({ box }: Placed) => isInside(box, width, height) && !taken.some((other) => overlap(box, other))
		const ways = choices(mark)
		const place = ways.find(free) ?? ways.find(({ box }) => isInside(box, width, height)) ?? ways[0]
		if (place) placed.push(place)
	}
	return placed.map(({ label }) => label)
}

function choices({ town, x, y }: Marked): Placed[] {
	const long = town.length * letter
	const at = (anchor: Label['anchor'], left: number, textX: number, textY: number): Placed => ({
		label: { town, x: textX, y: textY, anchor },
		box: [left, textY - line + 4, left + long, textY + 4],
	})
	return [
		at('start', x + 10, x + 10, y + 5),
		at('end', x - 10 - long, x - 10, y + 5),
		at('middle', x - long / 2, x, y - 12),
		at('middle', x - long / 2, x, y + 22),
	]
}

const overlap = (a: Box, b: Box) => a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3]
const isInside = ([left, top, right, bottom]: Box, width: number, height: number) =>
	left >= 2 && top >= 2 && right <= width - 2 && bottom <= height - 2
