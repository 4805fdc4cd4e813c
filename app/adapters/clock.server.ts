import { sql } from 'drizzle-orm'
import type { Db, Tx } from '#db/client.server.ts'

/** The database's clock: read after a lock it is the instant at which the lock was held, the same for every process. */
export async function databaseClock(db: Db | Tx): Promise<Date> {
	const [row] = await db.execute<{ now: number }>(
		sql`select floor(extract(epoch from clock_timestamp()) * 1000)::float8 as now`,
	)
	return new Date(row?.now ?? Number.NaN)
}
