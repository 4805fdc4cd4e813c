import { eq } from 'drizzle-orm'
import type { ActingContext } from '#app/domain/shared/context.server.ts'
import { digestOf } from '#app/domain/shared/digest.ts'
import { type Outcome, ok, refuse } from '#app/domain/shared/outcome.ts'
import { rounds } from '#db/schema/index.ts'
import { changeEdition } from './change-edition.server.ts'
import { hasRoundOpened } from './round-order.ts'
import type { RoundRules } from './rules.ts'

/**
 * Sets how a round is voted on and counted; frozen once its voting has opened: other rules need another round. The
 * log keeps the rules' digest.
 */
export const changeRules = (
	context: ActingContext,
	editionId: string,
	roundId: string,
	rules: RoundRules,
): Promise<Outcome<null, 'rules-frozen' | 'round-not-found'>> =>
	changeEdition(context, editionId, 'edition.rules-changed', async (tx, edition, now) => {
		const round = edition.rounds.find(({ id }) => id === roundId)
		if (!round) return refuse('round-not-found')
		if (hasRoundOpened(round, edition.zone, now)) return refuse('rules-frozen')
		await tx.update(rounds).set({ rules }).where(eq(rounds.id, roundId))
		return ok({ value: null, logged: { round: roundId, rules: digestOf(rules) } })
	})
