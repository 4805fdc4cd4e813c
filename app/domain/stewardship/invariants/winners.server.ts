import { and, arrayContains, count, eq, gt, isNotNull, isNull, ne, notExists, or, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import type { Db } from '#db/client.server.ts'
import { closures, rounds, submissions, winners } from '#db/schema/index.ts'
import type { Violation } from './violation.ts'

/** 1. At most one awarded winner per edition, country and award, from that country, and eligible at its closure. */
export async function winnerViolations(db: Db): Promise<Violation[]> {
	return [...(await awardedTwice(db)), ...(await fromElsewhere(db)), ...(await notEligible(db))]
}

async function awardedTwice(db: Db): Promise<Violation[]> {
	const rows = await db
		.select({ edition: winners.editionId, country: winners.country, award: winners.awardId })
		.from(winners)
		.where(isNull(winners.supersededAt))
		.groupBy(winners.editionId, winners.country, winners.awardId)
		.having(gt(count(), 1))
	return rows.map((where) => ({ invariant: 1, what: 'an award has more than one winner', where }))
}

async function fromElsewhere(db: Db): Promise<Violation[]> {
	const rows = await db
		.select({ winner: winners.id, submission: submissions.id })
		.from(winners)
		.innerJoin(submissions, eq(submissions.id, winners.submissionId))
		.where(or(ne(submissions.country, winners.country), ne(submissions.editionId, winners.editionId)))
	return rows.map((where) => ({ invariant: 1, what: 'a winner comes from another country or edition', where }))
}

async function notEligible(db: Db): Promise<Violation[]> {
	const later = alias(rounds, 'later_rounds')
	const laterRound = db
		.select({ id: later.id })
		.from(later)
		.where(and(eq(later.editionId, rounds.editionId), gt(later.position, rounds.position)))
	const eligibleThere = db
		.select({ id: closures.id })
		.from(closures)
		.innerJoin(rounds, eq(rounds.id, closures.roundId))
		.where(
			and(
				eq(rounds.editionId, winners.editionId),
				eq(closures.country, winners.country),
				// Who won what stands now won the last round; one that was superseded may have won an earlier one.
				or(isNotNull(winners.supersededAt), notExists(laterRound)),
				arrayContains(closures.eligibleSubmissions, sql`array[${winners.submissionId}]`),
			),
		)
	const rows = await db
		.select({ winner: winners.id, submission: submissions.id })
		.from(winners)
		.innerJoin(submissions, eq(submissions.id, winners.submissionId))
		.where(notExists(eligibleThere))
	return rows.map((where) => ({ invariant: 1, what: 'a winner was not eligible at the closure', where }))
}
