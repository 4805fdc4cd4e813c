import { sql } from 'drizzle-orm'
import { openDatabase } from '#db/client.server.ts'
import { migrate } from '#db/migrate.server.ts'

export const galleryEdition = 'example-gallery'

const texts = 1_000
const countries = sql`array['LV', 'SE', 'PL', 'IT', 'BG', 'GR', 'IE', 'EE']`
const languages = sql`array['lv', 'sv', 'pl', 'it', 'bg', 'el', 'en']`

interface Place {
	readonly dataDir: string
	/** Of a PostgreSQL; embedded without it. */
	readonly url?: string
	/** One in ten still waits for a moderator, every second of them with an address that is not confirmed. */
	readonly queue?: boolean
}

/** A published edition with so many published ideas, written straight into the tables of a new database. */
export async function seedGallery({ dataDir, url, queue = false }: Place, ideas: number): Promise<void> {
	const { db, close } = await openDatabase({ dataDir, ...(url ? { url, pool: 1 } : {}), durable: false })
	await migrate(db)
	await db.execute(sql`set statement_timeout = 0`)
	const indexes = await db.execute<{ name: string; definition: string }>(sql`
		select indexname as name, indexdef as definition from pg_indexes
		where tablename = 'submissions' and indexdef not like 'CREATE UNIQUE%'`)
	for (const { name } of indexes) await db.execute(sql`drop index ${sql.identifier(name)}`)
	// What a row refers to is there: nobody needs to look for each of them.
	await db.execute(sql`set session_replication_role = replica`)
	for (const statement of statementsFor(ideas, queue)) await db.execute(statement)
	// Once for all rows is faster than for each, and packs them as tightly.
	await db.execute(sql`set maintenance_work_mem = '256MB'`)
	for (const { definition } of indexes) await db.execute(sql.raw(definition))
	await db.execute(sql`vacuum (analyze)`)
	await close()
}

const waits = (queue: boolean) => (queue ? sql`n % 10 = 9` : sql`false`)

/**
 * Words are as frequent as in any language: the second is half as frequent as the first, and so on. Every second idea
 * has the common word, every hundredth the seldom, every ten-thousandth (but never none) the rare.
 */
const statementsFor = (ideas: number, queue: boolean) => [
	sql`insert into editions (slug, kind, title, question, zone, call_opens, call_closes, published_at, created_at)
		values (${galleryEdition}, 'contest', '{"en":"Gallery"}', '{"en":"What next?"}', 'Europe/Brussels',
			'2020-01-01T00:00', '2099-01-01T00:00', '2020-01-01', '2020-01-01')`,
	sql`insert into edition_versions select id, 1 from editions`,
	sql`insert into edition_countries (edition_id, country, zone, consent_age, published_count)
		select id, country, 'Europe/Brussels', 16, ${ideas}::int / 8 from editions, unnest(${countries}) as country`,
	sql`insert into categories (edition_id, slug, position, names)
		select id, 'category-' || n, n, json_build_object('en', 'Category ' || n) from editions, generate_series(1, 6) as n`,
	sql`insert into libraries (slug, name, place, country, folded, created_at)
		select 'library-' || n, 'Library ' || n, 'Town ' || n, (${countries})[n % 8 + 1],
			'library ' || n || ' town ' || n, '2020-01-01'
		from generate_series(1, 500) as n`,
	sql`create temporary table texts as
		select t, string_agg('word' || floor(exp(random_at * ln(5000)))::int, ' ') as text
		from (select t, (hashint4(t * 1000 + k) & 1048575) / 1048576.0 as random_at
			from generate_series(0, ${texts}::int - 1) as t, generate_series(1, 40) as k) as drawn group by t`,
	sql`insert into submissions (edition_id, country, library_id, code, state, key_hash, content_hash, title, idea, language,
			category_id, alt_text, folded, locale, received_at, published_at, email_confirmed_at, photo_id)
		select editions.id, (${countries})[n / 3 % 8 + 1], libraries.id, 'LV-' || lpad(upper(to_hex(n)), 6, '0'), (case when ${waits(queue)} then 'received' else 'published' end)::submission_state,
			'key ' || n, 'content ' || n, 'Idea ' || n, texts.text || own.words, (${languages})[n / 5 % 7 + 1], categories.id,
			'A reader', 'idea ' || n || ' ' || texts.text || own.words, 'en', '2026-01-01',
			case when ${waits(queue)} then null else timestamptz '2026-01-01' + n * interval '7 seconds' end,
			case when n % 20 = 9 then timestamptz '2026-01-01' end, gen_random_uuid()
		from editions, generate_series(1, ${ideas}::int) as n
			join libraries on libraries.slug = 'library-' || (n % 500 + 1)
			join categories on categories.position = n / 11 % 6 + 1
			join texts on t = (hashint4(n) & 1048575) % ${texts}::int,
			lateral (select concat(case when n % 2 = 0 then ' common' end, case when n % 100 = 3 then ' seldom' end,
				case when n % 10000 = 7 then ' rare' end) as words) as own`,
	sql`insert into photos (id, submission_id, state, width, height, created_at)
		select photo_id, id, 'ready', 1280, 1600, '2026-01-01' from submissions`,
]
