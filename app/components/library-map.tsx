import { useId } from 'react'
import type { MapView } from './map-labels.ts'

export type LibraryMapDrawing = {
	readonly view: MapView
	readonly land: string
	readonly parts: readonly string[]
	readonly dots: readonly { readonly x: number; readonly y: number; readonly count: number }[]
}

/** A dot for each place with libraries; its area tells how many. `title` says in words what is drawn. */
export function LibraryMap({ map, title }: { readonly map: LibraryMapDrawing; readonly title: string }) {
	const named = useId()
	const { x, y, width, height } = map.view
	return (
		<svg className="map" viewBox={`${x} ${y} ${width} ${height}`} role="img" aria-labelledby={named}>
			<title id={named}>{title}</title>
			<path className="land" d={map.land} />
			{map.parts.map((path) => (
				<path key={path.slice(0, 24)} className="part" d={path} />
			))}
			{map.dots.map((dot) => (
				<circle key={`${dot.x} ${dot.y}`} className="goal" cx={dot.x} cy={dot.y} r={radius(dot.count, width)} />
			))}
		</svg>
	)
}

const radius = (count: number, width: number): number =>
	Math.round((width / 100) * Math.min(3.2, 0.75 + Math.sqrt(count) / 8) * 10) / 10
