export const consentKinds = ['entry', 'photo-published', 'people-agreed', 'name-shown', 'press-use'] as const
export type ConsentKind = (typeof consentKinds)[number]

/** The version of the texts people agree to; raise it whenever their wording changes. */
export const consentTextVersion = '2026-11'

/** Without these nothing may be published; name and press are free choices. */
export const requiredConsents = ['entry', 'photo-published', 'people-agreed'] as const satisfies readonly ConsentKind[]

/** Taken back, or given later, on the receipt. */
export const freeConsents = ['name-shown', 'press-use'] as const satisfies readonly ConsentKind[]
export type FreeConsent = (typeof freeConsents)[number]

export const missingConsents = (given: readonly ConsentKind[]): ConsentKind[] =>
	requiredConsents.filter((kind) => !given.includes(kind))
