import { sql } from 'drizzle-orm'
import { openDatabase } from '#db/client.server.ts'
import { migrate } from '#db/migrate.server.ts'

export const galleryEdition = 'example-gallery'

/** A published edition with so many published ideas, written straight into the tables of a new embedded database. */
export async function seedGallery(dataDir: string, ideas: number): Promise<void> {
	const { db, close } = await openDatabase({ dataDir, durable: false })
	await migrate(db)
	for (const statement of statementsFor(ideas)) await db.execute(statement)
	await db.execute(sql`vacuum (analyze)`)
	await close()
}

/** Every second idea has the common word, every hundredth the seldom, every ten-thousandth (but never none) the rare. */
const statementsFor = (ideas: number) => [
	sql`insert into editions (slug, kind, title, question, zone, call_opens, call_closes, published_at, created_at)
		values (${galleryEdition}, 'contest', '{"en":"Gallery"}', '{"en":"What next?"}', 'Europe/Brussels',
			'2020-01-01T00:00', '2099-01-01T00:00', '2020-01-01', '2020-01-01')`,
	sql`insert into edition_versions select id, 1 from editions`,
	sql`insert into edition_countries (edition_id, country, zone, consent_age, published_count)
		select id, country, 'Europe/Brussels', 16, ${ideas}::int / 5
		from editions, unnest(array['BG', 'GR', 'IT', 'LV', 'SE']) as country`,
	sql`insert into categories (edition_id, slug, position, names)
		select id, 'category-' || n, n, json_build_object('en', 'Category ' || n) from editions, generate_series(1, 4) as n`,
	sql`insert into libraries (slug, name, place, country, folded, created_at)
		select 'library-' || n, 'Library ' || n, 'Town ' || n, (array['BG', 'GR', 'IT', 'LV', 'SE'])[n % 5 + 1],
			'library ' || n || ' town ' || n, '2020-01-01'
		from generate_series(1, 500) as n`,
	sql`insert into submissions (edition_id, country, library_id, code, state, key_hash, content_hash, title, idea, language,
			category_id, alt_text, folded, locale, received_at, published_at)
		select editions.id, (array['BG', 'GR', 'IT', 'LV', 'SE'])[n % 5 + 1],
			(select id from libraries where slug = 'library-' || (n % 500 + 1)),
			'LV-' || lpad(upper(to_hex(n)), 6, '0'), 'published', 'key ' || n, 'content ' || n,
			'Idea ' || n, words.text, (array['bg', 'el', 'it', 'lv', 'sv', 'en'])[n % 6 + 1],
			(select id from categories where position = n % 4 + 1), 'A reader', 'idea ' || n || ' ' || words.text, 'en',
			'2026-01-01', timestamptz '2026-01-01' + n * interval '7 seconds'
		from editions, generate_series(1, ${ideas}::int) as n, lateral (select concat_ws(' ',
			case when n % 2 = 0 then 'common' end, case when n % 100 = 3 then 'seldom' end,
			case when n % 10000 = 7 then 'rare' end,
			(select string_agg('word' || (n * 31 + k * 17) % 4999, ' ') from generate_series(1, 60) as k)) as text) as words`,
	sql`insert into photos (submission_id, state, width, height, created_at)
		select id, 'ready', 1280, 1600, '2026-01-01' from submissions`,
	sql`update submissions set photo_id = photos.id from photos where photos.submission_id = submissions.id`,
]
