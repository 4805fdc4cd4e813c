import { and, asc, eq, isNull, type SQL, sql } from 'drizzle-orm'
import { prefixQuery } from '#app/domain/shared/search-words.ts'
import type { Db, Tx } from '#db/client.server.ts'
import { branches, libraries, networkMembers, networks } from '#db/schema/index.ts'
import type { Library, LibraryEntry, LibraryWish } from './library.ts'

export const librariesPerPage = 24

const entry = {
	id: libraries.id,
	slug: libraries.slug,
	name: libraries.name,
	place: libraries.place,
	country: libraries.country,
}

/** The directory in order of country and name, searched by the beginnings of words, accents or not. */
export async function listLibraries(
	db: Db | Tx,
	{ words = '', country, after }: LibraryWish,
	perPage = librariesPerPage,
): Promise<{ libraries: LibraryEntry[]; older: string | null }> {
	const query = prefixQuery(words)
	const rows = await db
		.select(entry)
		.from(libraries)
		.where(
			and(
				country ? eq(libraries.country, country) : undefined,
				query ? sql`to_tsvector('simple', ${libraries.folded}) @@ to_tsquery('simple', ${query})` : undefined,
				after ? isAfter(after) : undefined,
			),
		)
		.orderBy(asc(libraries.country), asc(libraries.folded), asc(libraries.id))
		.limit(perPage + 1)
	const page = rows.slice(0, perPage)
	return { libraries: page, older: rows.length > perPage ? (page.at(-1)?.id ?? null) : null }
}

const isAfter = (id: string): SQL =>
	sql`(${libraries.country}, ${libraries.folded}, ${libraries.id}) > (select last.country, last.folded, last.id from ${libraries} as last where last.id::text = ${id})`

/** How many libraries of each country are in the directory. */
export const countriesWithLibraries = (db: Db | Tx): Promise<{ country: string; count: number }[]> =>
	db
		.select({ country: libraries.country, count: sql<number>`count(*)::int` })
		.from(libraries)
		.groupBy(libraries.country)
		.orderBy(asc(libraries.country))

export async function findLibraryEntry(db: Db | Tx, slug: string): Promise<LibraryEntry | null> {
	const [found] = await db.select(entry).from(libraries).where(eq(libraries.slug, slug))
	return found ?? null
}

export async function findLibrary(db: Db | Tx, slug: string): Promise<Library | null> {
	const [row] = await db.select().from(libraries).where(eq(libraries.slug, slug))
	if (!row) return null
	const [branchRows, memberships] = await Promise.all([
		db
			.select({ name: branches.name, place: branches.place })
			.from(branches)
			.where(eq(branches.libraryId, row.id))
			.orderBy(asc(branches.name)),
		db
			.select({
				slug: networks.slug,
				name: networks.name,
				joinedOn: networkMembers.joinedOn,
				leftOn: networkMembers.leftOn,
			})
			.from(networkMembers)
			.innerJoin(networks, eq(networks.id, networkMembers.networkId))
			.where(eq(networkMembers.libraryId, row.id))
			.orderBy(asc(networkMembers.joinedOn)),
	])
	return {
		...row,
		memberShare: row.memberShare === null ? null : Number(row.memberShare),
		branches: branchRows,
		networks: memberships,
	}
}

/** A network with the libraries that belong to it now, in the order in which they joined. */
export async function findNetwork(db: Db | Tx, slug: string) {
	const [network] = await db.select().from(networks).where(eq(networks.slug, slug))
	if (!network) return null
	const members = await db
		.select({ ...entry, joinedOn: networkMembers.joinedOn })
		.from(networkMembers)
		.innerJoin(libraries, eq(libraries.id, networkMembers.libraryId))
		.where(and(eq(networkMembers.networkId, network.id), isNull(networkMembers.leftOn)))
		.orderBy(asc(networkMembers.joinedOn), asc(libraries.folded))
	return { ...network, members }
}
