import { useId } from 'react'
import { mapLabels } from './map-labels.ts'

type Way = { readonly path: string; readonly kind: 'route' | 'ahead' }
type Mark = { readonly town: string; readonly x: number; readonly y: number; readonly kind: 'goal' | 'stop' | 'open' }

export type MapDrawing = {
	readonly width: number
	readonly height: number
	readonly land: string
	/** The countries that take part. */
	readonly parts: readonly string[]
	readonly ways: readonly Way[]
	readonly marks: readonly Mark[]
}

/** Land is paper, ways are ink; `title` says in words what is drawn. */
export function PrizeMap({ map, title }: { map: MapDrawing; title: string }) {
	const named = useId()
	return (
		<svg className="map" viewBox={`0 0 ${map.width} ${map.height}`} role="img" aria-labelledby={named}>
			<title id={named}>{title}</title>
			<path className="land" d={map.land} />
			{map.parts.map((path) => (
				<path key={path.slice(0, 24)} className="part" d={path} />
			))}
			{map.ways.map(({ path, kind }) => (
				<path key={path} className={kind} d={path} />
			))}
			{map.marks.map(({ x, y, kind }) => (
				<circle key={`${x} ${y}`} className={kind} cx={x} cy={y} r={6} />
			))}
			{mapLabels(map.marks, map.width, map.height).map(({ town, x, y, anchor }) => (
				<text key={`${town} ${x} ${y}`} x={x} y={y} textAnchor={anchor}>
					{town}
				</text>
			))}
		</svg>
	)
}
