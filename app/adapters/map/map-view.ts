import { mapHeight, mapWidth } from './map-frame.ts'

/** The part of the map that is shown. */
export interface MapView {
	readonly x: number
	readonly y: number
	readonly width: number
	readonly height: number
}

const leastWidth = 400
const margin = 70

/** As much of Europe as the journeys need, with some land around; always of the same proportions. */
export function viewOf(points: readonly { readonly x: number; readonly y: number }[]): MapView {
	if (points.length === 0) return { x: 0, y: 0, width: mapWidth, height: mapHeight }
	const [left, right] = ends(points.map(({ x }) => x))
	const [top, bottom] = ends(points.map(({ y }) => y))
	const ratio = mapHeight / mapWidth
	const needed = Math.max(leastWidth, right - left + 2 * margin, (bottom - top + 2 * margin) / ratio)
	const width = Math.round(Math.min(mapWidth, needed))
	const height = Math.round(width * ratio)
	const x = within((left + right - width) / 2, mapWidth - width)
	return { x, y: within((top + bottom - height) / 2, mapHeight - height), width, height }
}

const ends = (values: readonly number[]): readonly [number, number] => [Math.min(...values), Math.max(...values)]
const within = (value: number, most: number): number => Math.round(Math.max(0, Math.min(value, most)))
