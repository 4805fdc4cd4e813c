import { and, desc, eq, isNotNull } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import type { Db } from '#db/client.server.ts'
import { corrections, people, winners } from '#db/schema/index.ts'
import type { PublishedCorrection } from './correction.ts'

const proposer = alias(people, 'proposer')
const confirmer = alias(people, 'confirmer')

/** All that was ever proposed, the latest first; the names are for organisers. */
export const correctionsOf = (db: Db, editionId: string) =>
	db
		.select({
			id: corrections.id,
			part: corrections.part,
			country: winners.country,
			before: corrections.before,
			after: corrections.after,
			reason: corrections.reason,
			proposedAt: corrections.proposedAt,
			proposedBy: corrections.proposedBy,
			proposer: proposer.name,
			confirmedAt: corrections.confirmedAt,
			confirmer: confirmer.name,
			droppedAt: corrections.droppedAt,
		})
		.from(corrections)
		.innerJoin(proposer, eq(proposer.id, corrections.proposedBy))
		.leftJoin(confirmer, eq(confirmer.id, corrections.confirmedBy))
		.leftJoin(winners, eq(winners.id, corrections.winnerId))
		.where(eq(corrections.editionId, editionId))
		.orderBy(desc(corrections.proposedAt), desc(corrections.id))
export type KeptCorrection = Awaited<ReturnType<typeof correctionsOf>>[number]

/** Those that two people made, the latest first; of one country without the others. Whether results are public is for the caller. */
export async function publishedCorrections(
	db: Db,
	editionId: string,
	country?: string,
): Promise<PublishedCorrection[]> {
	const rows = await db
		.select({
			id: corrections.id,
			part: corrections.part,
			country: winners.country,
			at: corrections.confirmedAt,
			reason: corrections.reason,
			before: corrections.before,
			after: corrections.after,
		})
		.from(corrections)
		.leftJoin(winners, eq(winners.id, corrections.winnerId))
		.where(
			and(
				eq(corrections.editionId, editionId),
				isNotNull(corrections.confirmedAt),
				country ? eq(winners.country, country) : undefined,
			),
		)
		.orderBy(desc(corrections.confirmedAt), desc(corrections.id))
	return rows.flatMap(({ at, ...row }) => (at ? [{ ...row, at }] : []))
}
