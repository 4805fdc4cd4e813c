import { and, eq, isNull, notExists } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import type { Db, Tx } from '#db/client.server.ts'
import { libraries, prizes, recordedResults, submissions, winners } from '#db/schema/index.ts'
import { winnersLibrary } from './prize-winner.server.ts'

const former = alias(winners, 'former')

/** Whoever has a superseded winner's award now, and no prize for it yet. */
export const heirOf = (db: Db | Tx, formerId: string) =>
	db
		.select({ id: winners.id })
		.from(winners)
		.innerJoin(
			former,
			and(
				eq(former.editionId, winners.editionId),
				eq(former.country, winners.country),
				eq(former.awardId, winners.awardId),
			),
		)
		.where(
			and(
				eq(former.id, formerId),
				isNull(winners.supersededAt),
				isNull(winners.noAwardReason),
				notExists(db.select({ id: prizes.id }).from(prizes).where(eq(prizes.winnerId, winners.id))),
			),
		)

/** The library of whoever would get it. */
export async function heirsNameOf(db: Db | Tx, formerId: string): Promise<string | null> {
	const [heir] = await heirOf(db, formerId)
	if (!heir) return null
	const [row] = await db
		.select({ name: libraries.name })
		.from(winners)
		.leftJoin(submissions, eq(submissions.id, winners.submissionId))
		.leftJoin(recordedResults, eq(recordedResults.id, winners.recordedResultId))
		.innerJoin(libraries, eq(libraries.id, winnersLibrary))
		.where(eq(winners.id, heir.id))
	return row?.name ?? null
}
