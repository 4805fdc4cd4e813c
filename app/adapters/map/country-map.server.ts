import { countryShapes, europe } from './europe.server.ts'
import { type MapView, viewOf } from './map-view.ts'

interface Counted {
	readonly country: string
	readonly count: number
}

export interface CountryMapDrawing {
	readonly view: MapView
	readonly land: string
	readonly countries: readonly (Counted & { readonly path: string; readonly x: number; readonly y: number })[]
}

/** As much of Europe as the countries need, each with its number. */
export function countryMap(counts: readonly Counted[]): CountryMapDrawing {
	const codes = counts.map(({ country }) => country)
	const shapes = countryShapes(codes)
	const count = new Map(counts.map((each) => [each.country, each.count]))
	return {
		view: viewOf(shapes),
		land: europe(codes).land,
		countries: shapes.map((shape) => ({ ...shape, count: count.get(shape.country) ?? 0 })),
	}
}
