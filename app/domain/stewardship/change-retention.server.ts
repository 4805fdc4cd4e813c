import { eq } from 'drizzle-orm'
import { changeEdition } from '#app/domain/contest/change-edition.server.ts'
import type { ActingContext } from '#app/domain/shared/context.server.ts'
import { type Outcome, ok } from '#app/domain/shared/outcome.ts'
import { retentionDays } from '#db/schema/index.ts'
import type { RetentionInput } from './retention-form.ts'
import { changeableRules, retentionTerms } from './retention-term.ts'

/** From the next sweep on; what is as usual is not written down. */
export const changeRetention = (
	context: ActingContext,
	editionId: string,
	input: RetentionInput,
): Promise<Outcome<null, never>> =>
	changeEdition(context, editionId, 'edition.retention-changed', async (tx) => {
		const wanted = changeableRules.map((rule) => ({ editionId, rule, days: input[rule] ?? retentionTerms[rule].days }))
		const unusual = wanted.filter(({ rule, days }) => days !== retentionTerms[rule].days)
		await tx.delete(retentionDays).where(eq(retentionDays.editionId, editionId))
		if (unusual.length > 0) await tx.insert(retentionDays).values(unusual)
		return ok({ value: null, logged: Object.fromEntries(wanted.map(({ rule, days }) => [rule, days])) })
	})
