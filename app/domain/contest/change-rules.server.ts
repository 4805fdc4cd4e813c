import { eq } from 'drizzle-orm'
import type { ActingContext } from '#app/domain/shared/context.server.ts'
import { digestOf } from '#app/domain/shared/digest.ts'
import { type Outcome, ok, refuse } from '#app/domain/shared/outcome.ts'
import { rounds } from '#db/schema/index.ts'
import { changeEdition } from './change-edition.server.ts'
import { hasVotingOpened } from './edition-course.ts'
import type { RoundRules } from './rules.ts'

/** Sets how the round is voted on and counted; frozen once voting has opened. The log keeps the rules' digest. */
export const changeRules = (
	context: ActingContext,
	editionId: string,
	rules: RoundRules,
): Promise<Outcome<null, 'rules-frozen'>> =>
	changeEdition(context, editionId, 'edition.rules-changed', async (tx, edition, now) => {
		if (hasVotingOpened(edition, now)) return refuse('rules-frozen')
		await tx.update(rounds).set({ rules }).where(eq(rounds.editionId, editionId))
		return ok({ value: null, logged: { rules: digestOf(rules) } })
	})
