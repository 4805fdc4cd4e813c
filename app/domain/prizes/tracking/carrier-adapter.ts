import type { Outcome } from '#app/domain/shared/outcome.ts'

/** Why a carrier that is asked gave no usable answer. */
export const pollFailures = [
	'unreachable',
	'timed-out',
	'address-refused',
	'key-refused',
	'answer-refused',
	'answer-damaged',
] as const
export type PollFailure = (typeof pollFailures)[number]

export interface CarrierQuestion {
	/** Of the carrier's service, without a slash at the end. */
	readonly address: string
	readonly key: string
	readonly number: string
}

/** Asks one carrier's service about one number; another carrier's protocol is another adapter. */
export interface CarrierAdapter {
	/** The body as it was answered, parsed; null when the carrier does not know the number. */
	readonly ask: (question: CarrierQuestion) => Promise<Outcome<unknown, PollFailure>>
}
