import { and, asc, eq, isNull, or } from 'drizzle-orm'
import type { Db, Tx } from '#db/client.server.ts'
import { logCheckpoints } from '#db/schema/index.ts'

/** The checkpoints that partners were mailed at a country's closures and at the release, in the log's order. */
export const checkpointsOf = (db: Db | Tx, editionId: string, country: string) =>
	db
		.select()
		.from(logCheckpoints)
		.where(
			and(
				eq(logCheckpoints.editionId, editionId),
				or(eq(logCheckpoints.country, country), isNull(logCheckpoints.country)),
			),
		)
		.orderBy(asc(logCheckpoints.size))
export type KeptCheckpoint = Awaited<ReturnType<typeof checkpointsOf>>[number]

/** All of an edition. */
export const everyCheckpoint = (db: Db | Tx, editionId: string) =>
	db.select().from(logCheckpoints).where(eq(logCheckpoints.editionId, editionId)).orderBy(asc(logCheckpoints.size))
