import type { Outcome } from '#app/domain/shared/outcome.ts'
import { ok, refuse } from '#app/domain/shared/outcome.ts'
import type { CarrierCode } from './carrier.ts'
import { carrierOf } from './carrier.ts'

export interface TrackingNumber {
	/** Upper case, without the spaces and dashes that labels print for the eye. */
	readonly number: string
	/** The carrier's known numbers look different; it may be right all the same. */
	readonly warning: 'unknown-format' | null
}

export type TrackingNumberRefusal =
	| 'tracking-number-empty'
	| 'tracking-number-characters'
	| 'tracking-number-check-digit'

const mostCharacters = 40

/** As numbers are kept and compared. */
export const normalisedNumber = (typed: string): string =>
	typed
		.normalize('NFKC')
		.toUpperCase()
		.replace(/[\s\p{Pd}\p{Cf}.]/gu, '')

/** Checked when it is typed. Carriers recycle numbers and invent new ones: only what cannot be right is refused. */
export const checkTrackingNumber = (
	carrier: CarrierCode,
	typed: string,
): Outcome<TrackingNumber, TrackingNumberRefusal> => {
	const number = normalisedNumber(typed)
	if (number === '') return refuse('tracking-number-empty')
	if (number.length > mostCharacters || !/^[A-Z0-9]+$/.test(number)) return refuse('tracking-number-characters')

	const alike = carrierOf(carrier).formats.filter(({ shape }) => shape.test(number))
	const agrees = alike.some(({ check }) => !check || check(number))
	if (agrees) return ok({ number, warning: null })
	if (alike.some(({ binding }) => binding)) return refuse('tracking-number-check-digit')
	return ok({ number, warning: 'unknown-format' })
}

const dots = (count: number): string => '•'.repeat(count)

/** What the public may see: enough to recognise one's own parcel, too little to follow or redirect it. */
export const maskedNumber = (number: string): string => {
	if (/^[A-Z]{2}\d{9}[A-Z]{2}$/.test(number)) {
		return `${number.slice(0, 2)}••• ••• •${number.slice(9, 11)} ${number.slice(11)}`
	}
	if (number.length < 8) return dots(number.length)
	return number.slice(0, 2) + dots(number.length - 4) + number.slice(-2)
}
