import { and, asc, inArray, isNotNull, sql } from 'drizzle-orm'
import { prefixQuery } from '#app/domain/shared/search-words.ts'
import type { Db, Tx } from '#db/client.server.ts'
import { libraries } from '#db/schema/index.ts'

const suggestions = 8

const shown = { slug: libraries.slug, name: libraries.name, place: libraries.place, country: libraries.country }

/** What somebody may mean who has begun to type: the first few whose words begin so, accents or not. */
export async function suggestLibraries(db: Db | Tx, typed: string, countries: readonly string[]) {
	const query = prefixQuery(typed)
	if (!query) return []
	return db
		.select(shown)
		.from(libraries)
		.where(
			and(
				countries.length > 0 ? inArray(libraries.country, [...countries]) : undefined,
				sql`to_tsvector('simple', ${libraries.folded}) @@ to_tsquery('simple', ${query})`,
			),
		)
		.orderBy(asc(libraries.country), asc(libraries.folded), asc(libraries.id))
		.limit(suggestions)
}

/** Every library of these countries whose place is known, to ten metres: a phone finds the nearest by itself. */
export async function libraryPlaces(db: Db | Tx, countries: readonly string[]) {
	if (countries.length === 0) return []
	const rows = await db
		.select({ ...shown, latitude: libraries.latitude, longitude: libraries.longitude })
		.from(libraries)
		.where(
			and(inArray(libraries.country, [...countries]), isNotNull(libraries.latitude), isNotNull(libraries.longitude)),
		)
		.orderBy(asc(libraries.country), asc(libraries.folded), asc(libraries.id))
	return rows.map(({ latitude, longitude, ...library }) => ({
		...library,
		latitude: toTenMetres(latitude ?? 0),
		longitude: toTenMetres(longitude ?? 0),
	}))
}

const toTenMetres = (degrees: number) => Math.round(degrees * 10_000) / 10_000
