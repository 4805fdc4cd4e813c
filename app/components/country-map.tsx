import type { MapView } from './map-labels.ts'

export type CountryMapDrawing = {
	readonly view: MapView
	readonly land: string
	readonly countries: readonly {
		readonly country: string
		readonly count: number
		readonly path: string
		readonly x: number
		readonly y: number
	}[]
}

type Props = {
	readonly map: CountryMapDrawing
	readonly hrefOf: (country: string) => string
}

/** Countries to tap on, each with its number. A picture only: the list beside it says and links the same. */
export function CountryMap({ map, hrefOf }: Props) {
	const { x, y, width, height } = map.view
	const size = Math.round(width * 0.44) / 10
	return (
		<svg className="map" viewBox={`${x} ${y} ${width} ${height}`} aria-hidden="true">
			<path className="land" d={map.land} />
			{map.countries.map(({ country, count, ...place }) => (
				<a key={country} href={hrefOf(country)} tabIndex={-1}>
					<path className="part" d={place.path} />
					{count > 0 && (
						<text x={place.x} y={place.y + size * 0.35} textAnchor="middle" fontSize={size}>
							{count}
						</text>
					)}
				</a>
			))}
		</svg>
	)
}
