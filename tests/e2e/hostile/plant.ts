import { sql } from 'drizzle-orm'
import { openDatabase } from '#db/client.server.ts'
import { hostileLine, hostileText } from './words.ts'

/** Every text that people write, past all forms: a table, its lines, its texts, its texts by language. */
const written: readonly { table: string; lines?: string[]; texts?: string[]; byLanguage?: string[] }[] = [
	{ table: 'submissions', lines: ['title', 'submitter_name', 'alt_text'], texts: ['idea'] },
	{ table: 'translations', lines: ['title'], texts: ['idea'] },
	{ table: 'libraries', lines: ['name', 'place'] },
	{ table: 'branches', lines: ['name', 'place'] },
	{ table: 'networks', lines: ['name'] },
	{ table: 'editions', byLanguage: ['title', 'question'] },
	{ table: 'categories', byLanguage: ['names'] },
	{ table: 'awards', byLanguage: ['names'] },
	{ table: 'prize_kinds', byLanguage: ['names'] },
	{ table: 'announcements', byLanguage: ['introduction'] },
	{ table: 'citations', lines: ['name', 'office'], byLanguage: ['text'] },
	{ table: 'winner_stories', byLanguage: ['story', 'library'] },
	{ table: 'recorded_results', lines: ['source_name'], byLanguage: ['title', 'idea'] },
	{ table: 'winners', texts: ['no_award_reason'] },
	{ table: 'chair_decisions', texts: ['reason'] },
	{ table: 'shipments', lines: ['from_town', 'to_town'] },
	{ table: 'tracking_events', lines: ['town', 'source'] },
	{ table: 'people', lines: ['name'] },
]

/** Into the database of a server that is not running. */
export async function plantHostileWords(dataDir: string): Promise<void> {
	const { db, close } = await openDatabase({ dataDir, durable: false })
	try {
		for (const { table, lines = [], texts = [], byLanguage = [] } of written) {
			for (const column of lines) await db.execute(replacing(table, column, hostileLine))
			for (const column of texts) await db.execute(replacing(table, column, hostileText))
			for (const column of byLanguage) await db.execute(replacingByLanguage(table, column))
		}
		// Names of partners are unique within their edition.
		await db.execute(sql`update partners set name = ${hostileLine} || id`)
	} finally {
		await close()
	}
}

const replacing = (table: string, column: string, words: string) =>
	sql`update ${sql.identifier(table)} set ${sql.identifier(column)} = ${words} where ${sql.identifier(column)} is not null`

const replacingByLanguage = (table: string, column: string) =>
	sql`update ${sql.identifier(table)} set ${sql.identifier(column)} =
		(select coalesce(jsonb_object_agg(key, ${hostileLine}::text), '{}') from jsonb_each(${sql.identifier(column)}))
		where ${sql.identifier(column)} is not null`
