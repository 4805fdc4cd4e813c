import { and, asc, count, eq, gt, isNull, or } from 'drizzle-orm'
import { textIn } from '#app/domain/contest/edition.ts'
import { winnersOf } from '#app/domain/results/winner-queries.server.ts'
import { closures, libraries, rounds, standings, submissions } from '#db/schema/index.ts'
import { inPages, type Scope, shortTable, type Table } from './table.server.ts'

const columns = {
	closureId: standings.closureId,
	submissionId: standings.submissionId,
	country: closures.country,
	round: rounds.position,
	closed_at: closures.closedAt,
	rank: standings.rank,
	code: submissions.code,
	title: submissions.title,
	library: libraries.name,
	votes: standings.votes,
	numerator: standings.numerator,
	denominator: standings.denominator,
}

/** Standings exist once a round is closed for a country, and not before. */
export const resultsTable: Table = {
	count: async ({ context, edition }) => {
		const [row] = await context.db
			.select({ rows: count() })
			.from(standings)
			.innerJoin(closures, eq(closures.id, standings.closureId))
			.innerJoin(rounds, eq(rounds.id, closures.roundId))
			.where(eq(rounds.editionId, edition.id))
		return row?.rows ?? 0
	},
	batches: (scope) =>
		inPages(
			(after: Place | null, limit) => pageOf(scope, after, limit),
			({ closureId: _closure, submissionId: _submission, ...row }) => ({ ...row, value: roundedValue(row) }),
		),
}

type Place = { readonly closureId: string; readonly submissionId: string }

const pageOf = ({ context, edition }: Scope, after: Place | null, limit: number) =>
	context.db
		.select(columns)
		.from(standings)
		.innerJoin(closures, eq(closures.id, standings.closureId))
		.innerJoin(rounds, eq(rounds.id, closures.roundId))
		.innerJoin(submissions, eq(submissions.id, standings.submissionId))
		.leftJoin(libraries, eq(libraries.id, submissions.libraryId))
		.where(and(eq(rounds.editionId, edition.id), after ? beyond(after) : undefined))
		.orderBy(asc(standings.closureId), asc(standings.submissionId))
		.limit(limit)

const beyond = ({ closureId, submissionId }: Place) =>
	or(
		gt(standings.closureId, closureId),
		and(eq(standings.closureId, closureId), gt(standings.submissionId, submissionId)),
	)

/** For reading; the fraction beside it is exact. */
const roundedValue = ({ numerator, denominator }: { numerator: string; denominator: string }): number =>
	Math.round((Number(numerator) / Number(denominator)) * 10_000) / 10_000

export const winnersTable = shortTable(async ({ context, edition, locale }) => {
	const found = await winnersOf(context.db, edition)
	const awards = await context.db.query.winners.findMany({
		columns: { id: true, awardId: true },
		where: (row) => and(eq(row.editionId, edition.id), isNull(row.supersededAt)),
	})
	const awardOf = new Map(awards.map(({ id, awardId }) => [id, awardId]))
	return found.map(({ id, country, entry, recorded, noAwardReason, decidedAt }) => {
		const award = edition.awards.find((each) => each.id === awardOf.get(id))
		return {
			country,
			award: award ? textIn(award.names, locale).text : null,
			code: entry?.code ?? null,
			title: entry?.card?.title ?? (recorded && textIn(recorded.title, locale).text),
			library: entry?.card?.library ?? recorded?.library ?? null,
			no_award_reason: noAwardReason,
			decided_at: decidedAt,
		}
	})
})
