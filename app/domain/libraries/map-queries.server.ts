import { and, eq, isNotNull, sql } from 'drizzle-orm'
import type { Db, Tx } from '#db/client.server.ts'
import { libraries } from '#db/schema/index.ts'

/** Libraries near each other: about where, and how many. */
export interface LibraryCluster {
	readonly latitude: number
	readonly longitude: number
	readonly count: number
}

/** Where the directory's libraries are, half a degree seen as one place, so that a map stays light with any number of them. */
export const libraryClusters = (db: Db | Tx, country?: string): Promise<LibraryCluster[]> => {
	const cell = sql`round(${libraries.latitude} * 2), round(${libraries.longitude} * 2)`
	return db
		.select({
			latitude: sql<number>`avg(${libraries.latitude})::float8`,
			longitude: sql<number>`avg(${libraries.longitude})::float8`,
			count: sql<number>`count(*)::int`,
		})
		.from(libraries)
		.where(and(isNotNull(libraries.latitude), country ? eq(libraries.country, country) : undefined))
		.groupBy(cell)
		.orderBy(cell)
}
