import type { Texts } from '#app/domain/contest/edition.ts'
import type { Battery } from './battery.ts'

/** What can be won. A fact that nobody knows is null. */
export interface PrizeKind {
	readonly id: string
	readonly names: Texts
	/** In the smallest unit of its currency. */
	readonly value: number | null
	readonly currency: string | null
	/** Packed, in grams. */
	readonly weight: number | null
	/** Packed, in millimetres. */
	readonly length: number | null
	readonly width: number | null
	readonly height: number | null
	readonly battery: Battery
}

/** How many there are of a kind; never less than nothing is free, because giving takes one that is. */
export interface Stock {
	readonly units: number
	readonly given: number
	readonly free: number
}
