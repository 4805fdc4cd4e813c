import type { DangerousGoods } from './battery.ts'

/** What a packer sticks on one parcel. */
export interface ParcelLabel {
	/** Who sends it, line by line. */
	readonly from: readonly string[]
	/** Who gets it, line by line, the country last. */
	readonly to: readonly string[]
	readonly phone: string
	readonly carrier: string
	readonly number: string
	/** By which the packer knows what goes in. */
	readonly reference: string
	readonly part: number
	readonly of: number
	readonly goods: DangerousGoods | null
}

/** Two across, four down: 105 × 74 mm each on A4. */
export const labelsOnSheet = 8

/** The places on the sheets that are filled, when the first ones of the first sheet are used already. */
export const placesOf = (count: number, used: number): { readonly sheet: number; readonly place: number }[] =>
	Array.from({ length: count }, (_, i) => ({
		sheet: Math.floor((used + i) / labelsOnSheet),
		place: (used + i) % labelsOnSheet,
	}))
