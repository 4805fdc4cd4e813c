import { asc, gt, sql } from 'drizzle-orm'
import type { Db, Tx } from '#db/client.server.ts'
import { libraries, networks } from '#db/schema/index.ts'

/** Where parts of so many libraries begin: null for the first, then the last library of the part before. */
export async function libraryParts(db: Db | Tx, perPart: number): Promise<(string | null)[]> {
	const counted = db
		.select({
			slug: libraries.slug,
			place: sql<number>`row_number() over (order by ${libraries.slug})`.as('place'),
			next: sql<string | null>`lead(${libraries.slug}) over (order by ${libraries.slug})`.as('next'),
		})
		.from(libraries)
		.as('counted')
	const ends = await db
		.select({ slug: counted.slug })
		.from(counted)
		.where(sql`${counted.place} % ${perPart} = 0 and ${counted.next} is not null`)
		.orderBy(asc(counted.place))
	return [null, ...ends.map(({ slug }) => slug)]
}

/** The pages of one part's libraries, for a map of the site. */
export async function libraryAddresses(db: Db | Tx, after: string | null, count: number): Promise<string[]> {
	const rows = await db
		.select({ slug: libraries.slug })
		.from(libraries)
		.where(after === null ? undefined : gt(libraries.slug, after))
		.orderBy(asc(libraries.slug))
		.limit(count)
	return rows.map(({ slug }) => `/libraries/${encodeURIComponent(slug)}`)
}

export async function networkAddresses(db: Db | Tx): Promise<string[]> {
	const rows = await db.select({ slug: networks.slug }).from(networks).orderBy(asc(networks.slug))
	return rows.map(({ slug }) => `/networks/${encodeURIComponent(slug)}`)
}
