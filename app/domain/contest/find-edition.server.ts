import { and, desc, eq, getTableColumns, isNotNull, max, type SQL, sql } from 'drizzle-orm'
import type { AnyPgColumn } from 'drizzle-orm/pg-core'
import type { Db, Tx } from '#db/client.server.ts'
import {
	announcements,
	awards,
	categories,
	editionCountries,
	editions,
	roundCountries,
	rounds,
} from '#db/schema/index.ts'
import { writtenOnce } from '#db/written-once.ts'
import type { Edition } from './edition.ts'

/** The edition of that slug, or null; drafts too: whether the asker may see one is for the guard. */
export async function findEdition(db: Db | Tx, slug: string): Promise<Edition | null> {
	const [found] = await bySlug(db).execute({ slug })
	return found ?? null
}

export async function findEditionById(db: Db | Tx, id: string): Promise<Edition | null> {
	const [found] = await whole(db).where(eq(editions.id, id))
	return found ?? null
}

/** Published editions, newest call first. */
export async function publishedEditions(db: Db | Tx): Promise<Edition[]> {
	return published(db).execute()
}

export async function allEditions(db: Db | Tx): Promise<Edition[]> {
	return whole(db).orderBy(desc(editions.callOpens))
}

/** With all its parts in one statement: nearly every page needs them. */
const whole = (db: Db | Tx) =>
	db
		.select({
			...getTableColumns(editions),
			countries: parts<Edition['countries']>(db, editionCountries, editionCountries.country, {
				country: editionCountries.country,
				zone: editionCountries.zone,
				consentAge: editionCountries.consentAge,
				callCloses: editionCountries.callCloses,
				publishedCount: editionCountries.publishedCount,
			}),
			categories: parts<Edition['categories']>(db, categories, categories.position, {
				id: categories.id,
				slug: categories.slug,
				names: categories.names,
			}),
			awards: parts<Edition['awards']>(db, awards, awards.slug, {
				id: awards.id,
				slug: awards.slug,
				names: awards.names,
			}),
			rounds: parts<Edition['rounds']>(db, rounds, rounds.position, {
				id: rounds.id,
				position: rounds.position,
				votingOpens: rounds.votingOpens,
				votingCloses: rounds.votingCloses,
				rules: rounds.rules,
				longlistGiven: rounds.longlistGiven,
				extendedTo: sql`(${db
					.select({ latest: max(roundCountries.votingCloses) })
					.from(roundCountries)
					.where(eq(roundCountries.roundId, rounds.id))})`,
			}),
			announcedFrom: sql<Date | null>`(${db
				.select({ visibleFrom: announcements.visibleFrom })
				.from(announcements)
				.where(and(eq(announcements.editionId, editions.id), isNotNull(announcements.releasedAt)))})`.mapWith(
				announcements.visibleFrom,
			),
		})
		.from(editions)

const bySlug = writtenOnce((db) =>
	whole(db)
		.where(eq(editions.slug, sql.placeholder('slug')))
		.prepare('edition_by_slug'),
)
const published = writtenOnce((db) =>
	whole(db).where(isNotNull(editions.publishedAt)).orderBy(desc(editions.callOpens)).prepare('published_editions'),
)

type PartTable = typeof editionCountries | typeof categories | typeof awards | typeof rounds

/** The rows of a table that belong to the edition, in order. Nothing in them is an instant: JSON would make it text. */
function parts<Rows>(db: Db | Tx, table: PartTable, order: AnyPgColumn, columns: Record<string, AnyPgColumn | SQL>) {
	const pairs = Object.entries(columns).map(([name, column]) => sql`${name}::text, ${column}`)
	const rows = sql<Rows>`coalesce(json_agg(json_build_object(${sql.join(pairs, sql`, `)}) order by ${order}), '[]')`
	return sql<Rows>`(${db.select({ rows }).from(table).where(eq(table.editionId, editions.id))})`
}

/** In which times of its pages are told where no country's own zone is meant; UTC outside an edition. */
export async function zoneOf(db: Db | Tx, slug: string | undefined): Promise<string> {
	if (slug === undefined) return 'UTC'
	const [row] = await db.select({ zone: editions.zone }).from(editions).where(eq(editions.slug, slug))
	return row?.zone ?? 'UTC'
}
