import { addressRange } from '#app/domain/shared/address-range.ts'

/** At most so many attempts within so many minutes, whenever those begin. */
export interface Throttle {
	readonly bucket: string
	readonly limit: number
	readonly minutes: number
}
export type Keyed = readonly [throttle: Throttle, key: string]

/** How often something may be done from one address, from its range, and by one person; in so many minutes. */
interface Limit {
	readonly minutes: number
	readonly address: number
	readonly range: number
	readonly person?: number
}

/**
 * Chosen so that two hundred visitors of a library network behind one address can take part within an hour, each of
 * them mending a mistake or two; docs/decisions/0028 says how.
 */
export const limits = {
	/** Failures only. */
	'sign-in': { minutes: 15, address: 20, range: 60, person: 50 },
	submitting: { minutes: 60, address: 600, range: 2_000, person: 40 },
	reporting: { minutes: 60, address: 60, range: 300 },
	/** For a letter with a link: beyond what one person may, nothing is sent and nothing is said of it. */
	asking: { minutes: 60, address: 30, range: 150, person: 3 },
	/** Private links that open nothing. */
	'wrong-link': { minutes: 10, address: 60, range: 300 },
	/** Not counted while the answer is kept for everybody. */
	api: { minutes: 10, address: 600, range: 3_000 },
	'csp-report': { minutes: 10, address: 60, range: 300 },
	/** Messages that nobody signed. */
	'wrong-hook': { minutes: 10, address: 120, range: 600 },
} as const satisfies Record<string, Limit>
export type Limited = keyof typeof limits

/** Behind a proxy that TRUSTED_PROXIES does not name everybody comes from this machine: that tells nobody apart. */
const tellsNobodyApart = /^(127\.|::1$|::ffff:127\.)/

/** Under what an attempt is counted. */
export function keysOf(what: Limited, who: { readonly from?: string; readonly person?: string | undefined }): Keyed[] {
	const limit: Limit = limits[what]
	const { from = '127.0.0.1', person } = who
	const { own, wide } = addressRange(from)
	const throttle = (by: string, most: number): Throttle => ({
		...{ bucket: `${what}-${by}`, limit: most, minutes: limit.minutes },
	})
	const known = !tellsNobodyApart.test(from)
	return [
		...(known ? ([[throttle('address', limit.address), own]] as const) : []),
		...(known ? ([[throttle('range', limit.range), wide]] as const) : []),
		...(person !== undefined && limit.person ? ([[throttle('person', limit.person), person]] as const) : []),
	]
}
