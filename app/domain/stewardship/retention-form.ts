import { z } from 'zod'
import { changeableRules, type RetentionRuleName, retentionTerms } from './retention-term.ts'

const days = (name: RetentionRuleName) => {
	const { most } = retentionTerms[name]
	return z.coerce
		.number()
		.int()
		.min(1)
		.max(most ?? 1)
}

/** Days for each rule that an edition may change. */
export const RetentionForm = z.object(
	Object.fromEntries(changeableRules.map((name) => [name, days(name)])) as Record<
		RetentionRuleName,
		ReturnType<typeof days>
	>,
)
export type RetentionInput = Partial<Record<RetentionRuleName, number>>
