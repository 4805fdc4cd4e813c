import { projection } from './map-frame.ts'
import { type MapView, viewOf } from './map-view.ts'

interface Place {
	readonly latitude: number | null
	readonly longitude: number | null
	readonly count?: number
}

export interface LibraryDots {
	readonly view: MapView
	readonly dots: readonly { readonly x: number; readonly y: number; readonly count: number }[]
}

/** Places on the map, those outside Europe's frame left out; null when none is known. */
export function libraryDots(places: readonly Place[]): LibraryDots | null {
	const dots = places.flatMap(({ latitude, longitude, count = 1 }) => {
		const point = latitude === null || longitude === null ? null : projection([longitude, latitude])
		return point ? [{ x: Math.round(point[0]), y: Math.round(point[1]), count }] : []
	})
	return dots.length > 0 ? { view: viewOf(dots), dots } : null
}
