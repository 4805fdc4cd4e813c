/** A place on the earth, in degrees. */
export interface Point {
	readonly latitude: number
	readonly longitude: number
}

const earthRadius = 6371.009
const radians = (degrees: number) => (degrees * Math.PI) / 180

/** Along the surface of a sphere; a few thousandths off the real earth, which nobody walks exactly. */
export const kilometresBetween = (one: Point, other: Point): number => {
	const across = Math.sin(radians(other.latitude - one.latitude) / 2) ** 2
	const along = Math.sin(radians(other.longitude - one.longitude) / 2) ** 2
	const both = across + Math.cos(radians(one.latitude)) * Math.cos(radians(other.latitude)) * along
	return 2 * earthRadius * Math.asin(Math.min(1, Math.sqrt(both)))
}

/** The closest first, with how far they are. */
export const nearest = <Place extends Point>(
	places: readonly Place[],
	here: Point,
	count: number,
): (Place & { readonly kilometres: number })[] =>
	places
		.map((place) => ({ ...place, kilometres: kilometresBetween(here, place) }))
		.sort((one, other) => one.kilometres - other.kilometres)
		.slice(0, count)
