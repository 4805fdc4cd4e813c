import { asc } from 'drizzle-orm'
import type { Db, Tx } from '#db/client.server.ts'
import { libraries, networks } from '#db/schema/index.ts'

/** The pages of networks and libraries, for a map of the site. */
export async function libraryAddresses(db: Db | Tx, most: number): Promise<string[]> {
	const [known, grouped] = await Promise.all([
		db.select({ slug: libraries.slug }).from(libraries).orderBy(asc(libraries.id)).limit(most),
		db.select({ slug: networks.slug }).from(networks).orderBy(asc(networks.slug)),
	])
	return [
		...grouped.map(({ slug }) => `/networks/${encodeURIComponent(slug)}`),
		...known.map(({ slug }) => `/libraries/${encodeURIComponent(slug)}`),
	].slice(0, most)
}
