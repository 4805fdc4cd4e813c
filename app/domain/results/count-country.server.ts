import { and, asc, eq, isNotNull, isNull } from 'drizzle-orm'
import type { VotingRound } from '#app/domain/voting/find-round.server.ts'
import { respectRecusals } from '#app/domain/voting/recusal.ts'
import { declaredRecusals, recusedFrom } from '#app/domain/voting/recusals.server.ts'
import type { Db, Tx } from '#db/client.server.ts'
import { ballots, partners, submissions } from '#db/schema/index.ts'

type Country = { readonly round: VotingRound; readonly country: string }

/** The partners that have a ballot in the country: not at home there, not stepped back from it as a whole. */
export async function partnersWithBallot(db: Db | Tx, { round, country }: Country) {
	const all = await db
		.select({ id: partners.id, name: partners.name, homeCountry: partners.homeCountry })
		.from(partners)
		.where(and(eq(partners.editionId, round.editionId), isNull(partners.leftAt)))
		.orderBy(asc(partners.name))
	const recusals = await declaredRecusals(db, { roundId: round.id, country })
	return all
		.filter((partner) => !(round.rules.homeCountryRule && partner.homeCountry === country))
		.map((partner) => ({ ...partner, recused: recusedFrom(recusals, partner.id, country) }))
		.filter((partner) => !partner.recused.wholly)
}

/** Ballots as they count: cast, by a partner that still has one, without what left and with every recusal. */
export async function ballotsToCount(db: Db | Tx, where: Country, eligible: readonly string[]) {
	const { round, country } = where
	const voters = await partnersWithBallot(db, where)
	const rows = await db
		.select({ id: ballots.id, partnerId: ballots.partnerId, cast: ballots.cast })
		.from(ballots)
		.where(and(eq(ballots.roundId, round.id), eq(ballots.country, country), isNotNull(ballots.cast)))
	const counted = voters.flatMap((partner) => {
		const row = rows.find((each) => each.partnerId === partner.id)
		if (!row?.cast) return []
		const votes = respectRecusals(row.cast, partner.recused.submissions)
		return [{ id: row.id, partner, votes: votes.filter((vote) => eligible.includes(vote.submission)) }]
	})
	return { voters, counted }
}

/** Holding the rows, so that a withdrawal under way comes before the closure or after it. */
export async function freezeEligible(tx: Tx, { round, country }: Country) {
	return tx
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
}
