import { and, eq } from 'drizzle-orm'
import type { Edition } from '#app/domain/contest/edition.ts'
import type { RoundRules } from '#app/domain/contest/rules.ts'
import type { CountryCode } from '#app/domain/shared/country.ts'
import type { Vote } from '#app/domain/voting/ballot.ts'
import { castBallot } from '#app/domain/voting/cast-ballot.server.ts'
import { giveOutLonglists } from '#app/domain/voting/give-out-longlists.server.ts'
import { longlistPlaces } from '#db/schema/index.ts'
import type { TestContext } from '../context.ts'
import { edition } from './edition.ts'
import { organiser } from './person.ts'
import { reread, withRound } from './round.ts'
import { submission } from './submission.ts'
import { duringVoting, voter } from './voting.ts'

interface Facts {
	readonly rules?: Partial<RoundRules>
	readonly readers?: number
	readonly best?: number
	readonly partners?: number
	readonly ideas?: number
	readonly countries?: CountryCode[]
	/** Whether a round that decides comes after it. */
	readonly final?: boolean
}

/** A longlist by approval, then a final by criteria; Latvia has the ideas, all partners are at home in Greece. */
export async function longlisted(context: TestContext, facts: Facts = {}) {
	const { readers = 2, best = 1, partners = 4, ideas: wanted = 4, countries = ['LV'], final = true, rules } = facts
	const longlist = { readers, best }
	const made = await edition(context, { countries, rules: { method: 'approval', approvals: 4, longlist, ...rules } })
	const contest = final ? await withRound(context, made) : made
	const ideas: { id: string; code: string }[] = []
	for (let at = 0; at < wanted; at++) ideas.push(await submission(context, contest, { state: 'published' }))
	const jurors: Awaited<ReturnType<typeof voter>>[] = []
	for (let at = 0; at < partners; at++) jurors.push(await voter(context, contest, { name: `Partner ${at + 1}` }))
	return { contest, ideas, jurors, chief: await organiser(context), place: placeIn(contest, 0) }
}

export const placeIn = (contest: Edition, round: number) => ({ roundId: contest.rounds[round]!.id, country: 'LV' })

/** Voting has opened and the clock has come round. */
export async function givenOut(context: TestContext, contest: Edition): Promise<Edition> {
	context.at(duringVoting)
	await giveOutLonglists(context)
	return reread(context, contest)
}

/** What a partner was given to read. */
export async function partOf(
	{ db }: TestContext,
	{ seat }: { seat: { roundId: string; partnerId: string } },
): Promise<string[]> {
	const rows = await db
		.select({ id: longlistPlaces.submissionId })
		.from(longlistPlaces)
		.where(and(eq(longlistPlaces.roundId, seat.roundId), eq(longlistPlaces.partnerId, seat.partnerId)))
	return rows.map(({ id }) => id).toSorted()
}

export const ticked = (submissions: readonly string[]): Vote[] =>
	submissions.map((submission) => ({ submission, kind: 'ticked' }))

/** The juror's ballot of another round. */
export const castIn = (
	contest: Edition,
	round: number,
	{ acting, seat }: Awaited<ReturnType<typeof voter>>,
	votes: Vote[],
) => castBallot(acting, { ...seat, roundId: contest.rounds[round]!.id }, votes)
