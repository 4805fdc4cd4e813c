import type { TrackingStatus } from '../shipment-status.ts'

/** What a sender's words mean; null says nothing about the parcel. */
export type Meanings = Readonly<Record<string, TrackingStatus | null>>

/** The word comes from outside, so it must be one of the list's own. */
export const meaningIn = (meanings: Meanings, word: string | null | undefined): TrackingStatus | null | undefined =>
	word && Object.hasOwn(meanings, word) ? meanings[word] : undefined
