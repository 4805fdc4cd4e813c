/** In days: how long it is kept unless an edition says otherwise, and the most that an edition may say. */
export interface RetentionTerm {
	readonly days: number
	/** Null: it is the same for all. */
	readonly most: number | null
}

export const retentionTerms = {
	'unconfirmed-submissions': { days: 14, most: 30 },
	'guardians-addresses': { days: 30, most: 90 },
	'prize-addresses': { days: 30, most: 90 },
	'former-winners-addresses': { days: 0, most: null },
	submitters: { days: 365, most: 730 },
	'photo-masters': { days: 365, most: 730 },
	press: { days: 365, most: 730 },
	'ballot-notes': { days: 30, most: 90 },
	arrivals: { days: 365, most: 730 },
	'tracking-messages': { days: 30, most: 90 },
	reporters: { days: 30, most: 90 },
	invitations: { days: 30, most: 90 },
	'rate-limit-traces': { days: 1, most: null },
} as const satisfies Record<string, RetentionTerm>

/** In days. Backups are no rule of an edition: what is in them goes with the oldest of them. */
export const backupDays = 35

export type RetentionRuleName = keyof typeof retentionTerms
export const retentionRuleNames = Object.keys(retentionTerms) as RetentionRuleName[]

/** What an edition may shorten, or lengthen a little. */
export const changeableRules = retentionRuleNames.filter((name) => retentionTerms[name].most !== null)

export type RetentionDays = Readonly<Record<RetentionRuleName, number>>

export const usualDays = Object.fromEntries(
	retentionRuleNames.map((name) => [name, retentionTerms[name].days]),
) as RetentionDays
