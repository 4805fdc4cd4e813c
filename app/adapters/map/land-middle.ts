import { geoPath } from 'd3-geo'
import type { feature } from 'topojson-client'
import { projection } from './map-frame.ts'

type Shape = Extract<ReturnType<typeof feature>, { type: 'Feature' }>

/** The middle of a country's largest piece: with all its islands it might lie in the sea. */
export function middleOf({ geometry }: Pick<Shape, 'geometry'>): readonly [number, number] {
	const pen = geoPath(projection)
	const pieces =
		geometry.type === 'MultiPolygon'
			? geometry.coordinates.map((coordinates) => ({ type: 'Polygon' as const, coordinates }))
			: [geometry]
	const [largest = geometry] = pieces.toSorted((one, other) => pen.area(other) - pen.area(one))
	const [x, y] = pen.centroid(largest)
	return [Math.round(x), Math.round(y)]
}
