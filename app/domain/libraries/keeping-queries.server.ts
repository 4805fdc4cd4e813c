import { asc, count, eq } from 'drizzle-orm'
import type { Db, Tx } from '#db/client.server.ts'
import { branches, libraries, networkMembers, networks } from '#db/schema/index.ts'
import { factsOf } from './match-libraries.server.ts'

/** A library as those see it who keep the directory. */
export async function libraryToKeep(db: Db | Tx, slug: string) {
	const [row] = await db.select().from(libraries).where(eq(libraries.slug, slug))
	return row ? { id: row.id, slug, facts: factsOf(row) } : null
}
export type KeptLibrary = NonNullable<Awaited<ReturnType<typeof libraryToKeep>>>

export const branchesOf = (db: Db | Tx, libraryId: string) =>
	db
		.select({ id: branches.id, name: branches.name, place: branches.place })
		.from(branches)
		.where(eq(branches.libraryId, libraryId))
		.orderBy(asc(branches.name), asc(branches.id))

export const staysOf = (db: Db | Tx, libraryId: string) =>
	db
		.select({
			slug: networks.slug,
			name: networks.name,
			joinedOn: networkMembers.joinedOn,
			leftOn: networkMembers.leftOn,
		})
		.from(networkMembers)
		.innerJoin(networks, eq(networks.id, networkMembers.networkId))
		.where(eq(networkMembers.libraryId, libraryId))
		.orderBy(asc(networkMembers.joinedOn))

export const listNetworks = (db: Db | Tx) =>
	db
		.select({
			slug: networks.slug,
			name: networks.name,
			country: networks.country,
			members: count(networkMembers.libraryId),
		})
		.from(networks)
		.leftJoin(networkMembers, eq(networkMembers.networkId, networks.id))
		.groupBy(networks.id)
		.orderBy(asc(networks.country), asc(networks.name))

export async function networkToKeep(db: Db | Tx, slug: string) {
	const [row] = await db.select().from(networks).where(eq(networks.slug, slug))
	return row ?? null
}
