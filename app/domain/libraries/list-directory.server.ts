import { and, eq, sql } from 'drizzle-orm'
import { beyond, inOrder, type Keys } from '#app/domain/shared/keyset.server.ts'
import { type ListPage, pageRead } from '#app/domain/shared/list-page.ts'
import { prefixQuery } from '#app/domain/shared/search-words.ts'
import type { Db } from '#db/client.server.ts'
import { libraries } from '#db/schema/index.ts'
import type { DirectoryWish } from './directory-list.ts'
import type { LibraryEntry } from './library.ts'

const keysOf: Record<DirectoryWish['by'], Keys> = {
	country: [libraries.country, libraries.folded, libraries.id],
	name: [libraries.folded, libraries.id],
	place: [libraries.place, libraries.folded, libraries.id],
}

/** A page of the directory as its keepers see it. An address that goes on from nowhere begins anew. */
export async function listDirectory(db: Db, wish: DirectoryWish, perPage = 50): Promise<ListPage<LibraryEntry>> {
	const { id, slug, name, place, country } = libraries
	const query = prefixQuery(wish.filters.q ?? '')
	const keys = keysOf[wish.by]
	const rows = await db
		.select({ id, slug, name, place, country })
		.from(libraries)
		.where(
			and(
				wish.filters.country ? eq(country, wish.filters.country) : undefined,
				query ? sql`to_tsvector('simple', ${libraries.folded}) @@ to_tsquery('simple', ${query})` : undefined,
				beyond(keys, wish),
			),
		)
		.orderBy(...inOrder(keys, wish))
		.limit(perPage + 1)
	if (rows.length === 0 && (wish.after || wish.before))
		return listDirectory(db, { ...wish, after: null, before: null }, perPage)
	return pageRead(rows, wish, perPage)
}
