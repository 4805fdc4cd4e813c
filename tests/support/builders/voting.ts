import { eq } from 'drizzle-orm'
import type { Edition } from '#app/domain/contest/edition.ts'
import type { Vote } from '#app/domain/voting/ballot.ts'
import { castBallot } from '#app/domain/voting/cast-ballot.server.ts'
import { rounds } from '#db/schema/index.ts'
import type { TestContext } from '../context.ts'
import { partner } from './edition.ts'
import { juror } from './person.ts'

export const duringVoting = '2026-10-28T12:00:00Z'
/** The default edition's votingCloses, 7 November at midnight in Brussels. */
export const votingClosesAt = '2026-11-06T23:00:00Z'
export const afterVoting = '2026-11-08T12:00:00Z'

export type Marks = readonly [fresh: number, useful: number, feasible: number]

/** A line of a ballot by the default criteria. */
export const scored = (submission: { id: string }, [fresh, useful, feasible]: Marks): Vote => ({
	submission: submission.id,
	kind: 'scored',
	scores: { new: fresh, useful, feasible },
})

/** A partner with its juror, and the seat for a country. */
export async function voter(
	context: TestContext,
	edition: Edition,
	facts: { country?: string; homeCountry?: string; name?: string } = {},
) {
	const { country = 'LV', ...of } = facts
	const organisation = await partner(context, edition, of)
	const acting = await juror(context, { editionId: edition.id, partnerId: organisation.id })
	const seat = { roundId: edition.rounds[0]!.id, country, partnerId: organisation.id }
	return { partner: organisation, acting, seat, cast: (votes: readonly Vote[]) => castBallot(acting, seat, votes) }
}

export async function changeRules(
	context: TestContext,
	edition: Edition,
	rules: Partial<Edition['rounds'][0]['rules']>,
) {
	const round = edition.rounds[0]!
	await context.db
		.update(rounds)
		.set({ rules: { ...round.rules, ...rules } })
		.where(eq(rounds.id, round.id))
}
