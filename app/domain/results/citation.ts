import type { Texts } from '#app/domain/contest/edition.ts'

/** What the jury, or a named official, says about a winner. */
export interface Citation {
	readonly id: string
	/** Null: the jury's own. */
	readonly name: string | null
	readonly office: string | null
	readonly text: Texts
	/** When the official's consent to a picture was recorded. */
	readonly consentAt: Date | null
	readonly picture: OfficialPicture | null
}

export interface OfficialPicture {
	readonly id: string
	readonly width: number
	readonly height: number
}

/** Nobody is answered there before the winners are announced. */
export const officialAddress = (id: string): string => `/officials/${id}.webp`

/** Under which name the private store keeps it. */
export const officialKey = (id: string): string => `${id}/official.webp`
