import { asc, count, eq, sql } from 'drizzle-orm'
import type { Db, Tx } from '#db/client.server.ts'
import { awardedKinds, awards, prizeKinds, prizes } from '#db/schema/index.ts'
import type { PrizeKind, Stock } from './prize-kind.ts'

export interface StockedKind extends PrizeKind {
	readonly stock: Stock
}

/** An edition's kinds with what is left of each. */
export async function stockedKinds(db: Db | Tx, editionId: string): Promise<StockedKind[]> {
	const rows = await db
		.select({ kind: prizeKinds, units: count(prizes.id), given: count(prizes.winnerId) })
		.from(prizeKinds)
		.leftJoin(prizes, eq(prizes.kindId, prizeKinds.id))
		.where(eq(prizeKinds.editionId, editionId))
		.groupBy(prizeKinds.id)
		.orderBy(sql`${prizeKinds.names}->>'en'`, asc(prizeKinds.id))
	return rows.map(({ kind, units, given }) => ({ ...kind, stock: { units, given, free: units - given } }))
}

export async function stockedKind(db: Db | Tx, editionId: string, kindId: string): Promise<StockedKind | null> {
	const kinds = await stockedKinds(db, editionId)
	return kinds.find(({ id }) => id === kindId) ?? null
}

/** What each award of an edition brings. */
export const kindsByAward = (db: Db | Tx, editionId: string) =>
	db
		.select({ id: awards.id, names: awards.names, kindId: awardedKinds.kindId })
		.from(awards)
		.leftJoin(awardedKinds, eq(awardedKinds.awardId, awards.id))
		.where(eq(awards.editionId, editionId))
		.orderBy(asc(awards.slug))
