import { and, asc, eq, isNotNull, isNull, notExists, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import type { Db, Tx } from '#db/client.server.ts'
import {
	awardedKinds,
	awards,
	libraries,
	prizeKinds,
	prizes,
	recordedResults,
	submissions,
	winners,
} from '#db/schema/index.ts'
import { winnersLibrary } from './prize-winner.server.ts'

const former = alias(winners, 'former')

/** The prize that a winner before has, of the same award in the same country. */
const formersPrize = sql<string | null>`(
	select ${prizes.id} from ${prizes} inner join ${winners} as ${former} on ${former.id} = ${prizes.winnerId}
	where ${former.editionId} = ${winners.editionId} and ${former.country} = ${winners.country}
		and ${former.awardId} = ${winners.awardId} and ${isNotNull(former.supersededAt)}
	order by ${former.decidedAt} desc limit 1
)`

/** Those who won and have no prize yet, each with what the award brings. */
export const waitingWinners = (db: Db | Tx, editionId: string) =>
	db
		.select({
			id: winners.id,
			country: winners.country,
			library: libraries.name,
			award: awards.names,
			kindId: awardedKinds.kindId,
			kind: prizeKinds.names,
			formerPrizeId: formersPrize,
		})
		.from(winners)
		.leftJoin(submissions, eq(submissions.id, winners.submissionId))
		.leftJoin(recordedResults, eq(recordedResults.id, winners.recordedResultId))
		.innerJoin(libraries, eq(libraries.id, winnersLibrary))
		.innerJoin(awards, eq(awards.id, winners.awardId))
		.leftJoin(awardedKinds, eq(awardedKinds.awardId, winners.awardId))
		.leftJoin(prizeKinds, eq(prizeKinds.id, awardedKinds.kindId))
		.where(
			and(
				eq(winners.editionId, editionId),
				isNull(winners.supersededAt),
				isNull(winners.noAwardReason),
				notExists(db.select({ id: prizes.id }).from(prizes).where(eq(prizes.winnerId, winners.id))),
			),
		)
		.orderBy(asc(winners.country), asc(awards.slug), asc(winners.id))
