import { foldText } from '#app/domain/shared/fold-text.ts'
import { hasEnded } from './shipment-status.ts'
import { type Coordinates, coordinatesOf } from './town.ts'
import type { TrackedPrize } from './tracked-prize.ts'

export interface Stop extends Coordinates {
	readonly town: string
}

/** A prize's way over the map: where it has been, in order, and where it still has to go. */
export interface Journey {
	readonly travelled: readonly Stop[]
	/** Null once it is there, or when it no longer goes there. */
	readonly ahead: Stop | null
	readonly arrived: boolean
}

/** Towns that are not known are left out; a library knows its own place best. */
export function journeyOf(prize: TrackedPrize): Journey {
	const homeTown = foldText(prize.library.place)
	const found = new Map<string, Stop[]>()
	const lookedUp = (town: string, country: string): Stop[] => {
		const home = country === prize.library.country && foldText(town) === homeTown
		const at = (home ? prize.at : null) ?? coordinatesOf(town, country)
		return at ? [{ town, ...at }] : []
	}
	/** A parcel is seen in the same town several times. */
	const known = ({ town, country }: { town: string; country: string }): Stop[] => {
		const key = `${country} ${town}`
		const stops = found.get(key) ?? lookedUp(town, country)
		found.set(key, stops)
		return stops
	}
	const seen = prize.events.flatMap(({ town, country }) => (town && country ? known({ town, country }) : []))
	const goal = known(prize.to)
	const arrived = prize.status === 'delivered'
	const way = [...(prize.from ? known(prize.from) : []), ...seen, ...(arrived ? goal : [])]
	const travelled = way.filter((stop, i) => i === 0 || !isSame(stop, way[i - 1]))
	const there = isSame(goal[0], travelled.at(-1))
	return { travelled, ahead: hasEnded(prize.status) || there ? null : (goal[0] ?? null), arrived }
}

const isSame = (a: Stop | undefined, b: Stop | undefined): boolean =>
	a !== undefined && b !== undefined && a.latitude === b.latitude && a.longitude === b.longitude
