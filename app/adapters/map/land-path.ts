import { type GeoContext, type GeoPermissibleObjects, geoPath } from 'd3-geo'
import { projection } from './map-frame.ts'

type Point = readonly [number, number]

/** Rings smaller than this many square units are no more than a speck. */
const leastArea = 7
const step = 0.9

/**
 * A shape as an SVG path in whole units, each point told by its distance from the one before: an eighth of the size,
 * and no difference to be seen at this scale. Neighbours round their common border alike.
 */
export function landPath(shape: GeoPermissibleObjects): string {
	const rings: Point[][] = []
	const pen: GeoContext = {
		beginPath: () => {},
		closePath: () => {},
		arc: () => {},
		moveTo: (x, y) => void rings.push([whole(x, y)]),
		lineTo: (x, y) => void rings.at(-1)?.push(whole(x, y)),
	}
	geoPath(projection, pen)(shape)
	return rings.map(withoutRepeats).filter(isVisible).map(written).join('')
}

const whole = (x: number, y: number): Point => [Math.round(x), Math.round(y)]

/** Points in a row or hardly apart say nothing. */
function withoutRepeats(ring: readonly Point[]): Point[] {
	const kept: Point[] = []
	for (const point of ring) {
		const [before, last] = [kept.at(-2), kept.at(-1)]
		if (last && distance(last, point) < step) continue
		if (before && last && turn(before, last, point) === 0) kept.pop()
		kept.push(point)
	}
	return kept
}

const distance = (a: Point, b: Point) => Math.hypot(b[0] - a[0], b[1] - a[1])
const turn = (a: Point, b: Point, c: Point) => (b[0] - a[0]) * (c[1] - b[1]) - (b[1] - a[1]) * (c[0] - b[0])

function isVisible(ring: readonly Point[]): boolean {
	const twice = ring.reduce((sum, [x, y], i) => {
		const [nextX, nextY] = ring[(i + 1) % ring.length] ?? [x, y]
		return sum + x * nextY - nextX * y
	}, 0)
	return ring.length > 2 && Math.abs(twice) / 2 >= leastArea
}

function written(ring: readonly Point[]): string {
	const steps = ring.slice(1).map(([x, y], i) => {
		const [fromX, fromY] = ring[i] ?? [0, 0]
		return `${x - fromX},${y - fromY}`
	})
	return `M${ring[0]?.join()}l${steps.join(' ').replace(/[ ,]-/g, '-')}z`
}
