import { useId } from 'react'
import { type MapView, mapLabels } from './map-labels.ts'

type Way = { readonly path: string; readonly kind: 'route' | 'ahead' }
type Mark = { readonly town: string; readonly x: number; readonly y: number; readonly kind: 'goal' | 'stop' | 'open' }

export type MapDrawing = {
	readonly view: MapView
	readonly land: string
	/** The countries that take part. */
	readonly parts: readonly string[]
	readonly ways: readonly Way[]
	readonly marks: readonly Mark[]
}

/** Land is paper, ways are ink; `title` says in words what is drawn. Letters and marks grow with the view, for phones. */
export function PrizeMap({ map, title }: { map: MapDrawing; title: string }) {
	const named = useId()
	const { x, y, width, height } = map.view
	const size = Math.round(width * 0.3) / 10
	return (
		<svg className="map" viewBox={`${x} ${y} ${width} ${height}`} role="img" aria-labelledby={named}>
			<title id={named}>{title}</title>
			<path className="land" d={map.land} />
			{map.parts.map((path) => (
				<path key={path.slice(0, 24)} className="part" d={path} />
			))}
			{map.ways.map(({ path, kind }) => (
				<path key={`${kind} ${path}`} className={kind} d={path} />
			))}
			{map.marks.map((mark) => (
				<circle key={`${mark.x} ${mark.y}`} className={mark.kind} cx={mark.x} cy={mark.y} r={size * 0.4} />
			))}
			{mapLabels(map.marks, map.view, size).map((label) => (
				<text key={`${label.x} ${label.y}`} x={label.x} y={label.y} textAnchor={label.anchor} fontSize={size}>
					{label.town}
				</text>
			))}
		</svg>
	)
}
