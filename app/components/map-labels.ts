export interface MapView {
	readonly x: number
	readonly y: number
	readonly width: number
	readonly height: number
}

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

/** Names beside their towns: right, left, above or below, wherever nothing else is written. `size` is the letters' height. */
export function mapLabels(marks: readonly Marked[], view: MapView, size: number): Label[] {
	const dot = size / 2
	const dots = marks.map(({ x, y }): Box => [x - dot, y - dot, x + dot, y + dot])
	const placed: Placed[] = []
	for (const mark of marks) {
		const taken = [...dots, ...placed.map(({ box }) => box)]
		const free = ({ box }: Placed) => isInside(box, view) && !taken.some((other) => overlap(box, other))
		const ways = choices(mark, size)
		const place = ways.find(free) ?? ways.find(({ box }) => isInside(box, view)) ?? ways[0]
		if (place) placed.push(place)
	}
	return placed.map(({ label }) => label)
}

function choices({ town, x, y }: Marked, size: number): Placed[] {
	const long = town.length * size * 0.57
	const gap = size * 0.75
	const at = (anchor: Label['anchor'], left: number, textX: number, textY: number): Placed => ({
		label: { town, x: Math.round(textX), y: Math.round(textY), anchor },
		box: [left, textY - size * 0.95, left + long, textY + size * 0.3],
	})
	return [
		at('start', x + gap, x + gap, y + size * 0.35),
		at('end', x - gap - long, x - gap, y + size * 0.35),
		at('middle', x - long / 2, x, y - size * 0.9),
		at('middle', x - long / 2, x, y + size * 1.6),
	]
}

const overlap = (a: Box, b: Box) => a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3]
const isInside = ([left, top, right, bottom]: Box, { x, y, width, height }: MapView) =>
	left >= x + 2 && top >= y + 2 && right <= x + width - 2 && bottom <= y + height - 2
