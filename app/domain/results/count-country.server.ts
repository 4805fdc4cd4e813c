import { and, asc, eq, isNotNull, isNull } from 'drizzle-orm'
import type { Vote } from '#app/domain/voting/ballot.ts'
import type { VotingRound } from '#app/domain/voting/find-round.server.ts'
import { respectRecusals } from '#app/domain/voting/recusal.ts'
import { declaredRecusals, recusedFrom } from '#app/domain/voting/recusals.server.ts'
import { type CountryField, roundField } from '#app/domain/voting/round-field.server.ts'
import { type SubmissionQuorum, submissionQuorums } from '#app/domain/voting/submission-quorum.ts'
import type { Db, Tx } from '#db/client.server.ts'
import { ballots, partners, submissions } from '#db/schema/index.ts'

type Country = { readonly round: VotingRound; readonly country: string; readonly field: CountryField }

/** The partners that have a ballot in the country: not at home there, not stepped back from it, and asked something. */
export async function partnersWithBallot(db: Db | Tx, { round, country, field }: Country) {
	const all = await db
		.select({ id: partners.id, name: partners.name, homeCountry: partners.homeCountry })
		.from(partners)
		.where(and(eq(partners.editionId, round.editionId), isNull(partners.leftAt)))
		.orderBy(asc(partners.name))
	const recusals = await declaredRecusals(db, { roundId: round.id, country })
	return all
		.filter((partner) => !(round.rules.homeCountryRule && partner.homeCountry === country))
		.map((partner) => ({
			...partner,
			asks: field.asks(partner.id),
			recused: recusedFrom(recusals, partner.id, country),
		}))
		.filter(({ asks, recused }) => !recused.wholly && !(round.rules.longlist && asks.length === 0))
}

/** Who has a ballot and who has cast it, and which submissions have been answered by enough; nothing of any vote. */
export async function returnedBallots(db: Db | Tx, where: Country, eligible: readonly string[]) {
	const { round, country } = where
	const voters = await partnersWithBallot(db, where)
	const rows = await db
		.select({ partnerId: ballots.partnerId })
		.from(ballots)
		.where(and(eq(ballots.roundId, round.id), eq(ballots.country, country), isNotNull(ballots.cast)))
	const cast = new Set(rows.map(({ partnerId }) => partnerId))
	return { voters, cast, quorums: quorumsOf(round, { voters, cast, eligible }) }
}

/**
 * Ballots as they count: cast, by a partner that still has one, without what left, with every recusal, and with what a
 * longlist gave to others. `eligible` are the field's submissions as they stand now.
 */
export async function ballotsToCount(db: Db | Tx, where: Country, eligible: readonly string[]) {
	const { voters, cast, quorums } = await returnedBallots(db, where, eligible)
	const rows = await db
		.select({ id: ballots.id, partnerId: ballots.partnerId, cast: ballots.cast })
		.from(ballots)
		.where(and(eq(ballots.roundId, where.round.id), eq(ballots.country, where.country), isNotNull(ballots.cast)))
	const castBy = new Map(rows.map((row) => [row.partnerId, row]))
	const counted = voters
		.filter(({ id }) => cast.has(id))
		.map((partner) => {
			const { id, cast } = castBy.get(partner.id)!
			return { id, partner, votes: votesThatCount(cast ?? [], partner, eligible) }
		})
	return { voters, counted, quorums }
}

type Voter = Awaited<ReturnType<typeof partnersWithBallot>>[number]

function votesThatCount(cast: readonly Vote[], { asks, recused }: Voter, eligible: readonly string[]): Vote[] {
	const [asked, counted] = [new Set(asks), new Set(eligible)]
	const votes = respectRecusals(cast, recused.submissions).filter(
		({ submission, kind }) => counted.has(submission) && (kind === 'recused' || asked.has(submission)),
	)
	const unasked = eligible.filter((submission) => !asked.has(submission) && !recused.submissions.has(submission))
	return [...votes, ...unasked.map((submission): Vote => ({ submission, kind: 'unasked' }))]
}

interface Returned {
	readonly voters: readonly Voter[]
	readonly cast: ReadonlySet<string>
	readonly eligible: readonly string[]
}

/** Of each submission: how many were asked about it and how many of them have cast; nothing of what they said. */
function quorumsOf({ rules }: VotingRound, { voters, cast, eligible }: Returned): SubmissionQuorum[] {
	const asked = voters.map(({ id, asks, recused }) => ({
		asks: asks.filter((submission) => !recused.submissions.has(submission)),
		cast: cast.has(id),
	}))
	return submissionQuorums(rules, eligible, asked)
}

/** Holding the rows, so that a withdrawal under way comes before the closure or after it. */
export async function freezeEligible(tx: Tx, round: VotingRound, country: string) {
	const published = await tx
		.select({ id: submissions.id, code: submissions.code })
		.from(submissions)
		.where(
			and(
				eq(submissions.editionId, round.editionId),
				eq(submissions.country, country),
				eq(submissions.state, 'published'),
			),
		)
		.orderBy(asc(submissions.id))
		.for('share')
	const field = await roundField(tx, round, country)
	const asked = new Set(field.submissions)
	return { field, eligible: published.filter(({ id }) => asked.has(id)) }
}
