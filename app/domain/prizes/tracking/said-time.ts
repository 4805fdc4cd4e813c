import { instantOf, isWallClock } from '#app/domain/contest/wall-clock.ts'
import { countryOf } from '#app/domain/shared/country.ts'
import { isContestCountry } from './said-place.ts'

const shape = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2})(?::(\d{2})(?:[.,]\d{1,9})?)?)?\s?(Z|[+-]\d{2}:?\d{2})?$/i

/**
 * An instant as machines and spreadsheets write it. Without an offset it is meant by the clocks of the zone; a day
 * alone means its noon, so that no zone makes another day of it. Null for anything else.
 */
export function instantSaid(text: string | null | undefined, zone: string): Date | null {
	const [, day, clock = '12:00', seconds = '00', offset] = shape.exec((text ?? '').trim()) ?? []
	if (!day || !isWallClock(`${day}T${clock}`) || Number(seconds) > 59) return null
	if (!offset) return new Date(instantOf(`${day}T${clock}`, zone).getTime() + Number(seconds) * 1000)
	const written = offset.toUpperCase() === 'Z' ? 'Z' : offset.replace(/^(.\d{2}):?(\d{2})$/, '$1:$2')
	const instant = new Date(`${day}T${clock}:${seconds}${written}`)
	return Number.isNaN(instant.getTime()) ? null : instant
}

/** Where a scan happened tells by which clock it is dated. */
export const zoneThere = (country: string | null, otherwise: string): string =>
	isContestCountry(country) ? countryOf(country).zones[0] : otherwise
