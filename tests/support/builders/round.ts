import { defaultRules } from '#app/domain/contest/default-rules.ts'
import type { Edition } from '#app/domain/contest/edition.ts'
import { findEditionById } from '#app/domain/contest/find-edition.server.ts'
import type { RoundRules } from '#app/domain/contest/rules.ts'
import { rounds } from '#db/schema/index.ts'
import type { TestContext } from '../context.ts'

export const betweenRounds = '2026-11-07T12:00:00Z'
export const duringFinal = '2026-11-12T12:00:00Z'
export const finalOpensAt = '2026-11-08T23:00:00Z'
export const afterFinal = '2026-11-21T12:00:00Z'

/** The edition with one more round, from 9 to 20 November in Brussels by the default rules. */
export async function withRound(
	context: TestContext,
	of: Edition,
	facts: { votingOpens?: string; votingCloses?: string; rules?: Partial<RoundRules> } = {},
): Promise<Edition> {
	const { votingOpens = '2026-11-09T00:00', votingCloses = '2026-11-21T00:00', rules } = facts
	await context.db.insert(rounds).values({
		editionId: of.id,
		position: of.rounds.length + 1,
		votingOpens,
		votingCloses,
		rules: { ...defaultRules, ...rules },
	})
	return reread(context, of)
}

/** As it stands now. */
export async function reread(context: TestContext, { id }: { id: string }): Promise<Edition> {
	return (await findEditionById(context.db, id))!
}
