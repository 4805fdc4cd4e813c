import { and, asc, desc, eq, isNotNull } from 'drizzle-orm'
import type { Db, Tx } from '#db/client.server.ts'
import { announcements, awards, categories, editionCountries, editions, rounds } from '#db/schema/index.ts'
import type { Edition } from './edition.ts'

type Row = typeof editions.$inferSelect

/** The edition of that slug, or null; drafts too: whether the asker may see one is for the guard. */
export async function findEdition(db: Db | Tx, slug: string): Promise<Edition | null> {
	const [row] = await db.select().from(editions).where(eq(editions.slug, slug))
	return row ? withParts(db, row) : null
}

export async function findEditionById(db: Db | Tx, id: string): Promise<Edition | null> {
	const [row] = await db.select().from(editions).where(eq(editions.id, id))
	return row ? withParts(db, row) : null
}

/** Published editions, newest call first. */
export async function publishedEditions(db: Db | Tx): Promise<Edition[]> {
	const rows = await db.select().from(editions).where(isNotNull(editions.publishedAt)).orderBy(desc(editions.callOpens))
	return Promise.all(rows.map((row) => withParts(db, row)))
}

export async function allEditions(db: Db | Tx): Promise<Edition[]> {
	const rows = await db.select().from(editions).orderBy(desc(editions.callOpens))
	return Promise.all(rows.map((row) => withParts(db, row)))
}

async function withParts(db: Db | Tx, row: Row): Promise<Edition> {
	const of = row.id
	const [countries, categoryRows, awardRows, roundRows, released] = await Promise.all([
		db.select().from(editionCountries).where(eq(editionCountries.editionId, of)).orderBy(asc(editionCountries.country)),
		db.select().from(categories).where(eq(categories.editionId, of)).orderBy(asc(categories.position)),
		db.select().from(awards).where(eq(awards.editionId, of)).orderBy(asc(awards.slug)),
		db.select().from(rounds).where(eq(rounds.editionId, of)).orderBy(asc(rounds.position)),
		db
			.select()
			.from(announcements)
			.where(and(eq(announcements.editionId, of), isNotNull(announcements.releasedAt))),
	])
	return {
		...row,
		countries,
		categories: categoryRows,
		awards: awardRows,
		rounds: roundRows,
		announcedFrom: released[0]?.visibleFrom ?? null,
	}
}

/** In which times of its pages are told where no country's own zone is meant; UTC outside an edition. */
export async function zoneOf(db: Db | Tx, slug: string | undefined): Promise<string> {
	if (slug === undefined) return 'UTC'
	const [row] = await db.select({ zone: editions.zone }).from(editions).where(eq(editions.slug, slug))
	return row?.zone ?? 'UTC'
}

/** A demonstration, which search engines are to leave alone: that edition, or an installation with no other contests. */
export async function isForShow(db: Db | Tx, slug: string | undefined): Promise<boolean> {
	const published = await db
		.select({ slug: editions.slug, kind: editions.kind, demo: editions.demo })
		.from(editions)
		.where(isNotNull(editions.publishedAt))
	if (slug !== undefined) return published.some((edition) => edition.slug === slug && edition.demo)
	const contests = published.filter(({ kind }) => kind === 'contest')
	return contests.length > 0 && contests.every(({ demo }) => demo)
}
