import { sql } from 'drizzle-orm'
import { openDatabase } from '#db/client.server.ts'

export const parcelsEdition = 'example-parcels'
export const parcels = 50

/** As the parcels of the bench are numbered: the carrier counts its own digits. */
export const numberOf = (parcel: number): string => `BENCH${String(1000 + parcel)}`

const eventsEach = 14
const countries = sql`array['LV', 'SE', 'PL', 'IT', 'BG', 'GR', 'IE', 'EE', 'LT', 'FI']`
const journey = sql`array['label-created', 'picked-up', 'in-transit', 'in-transit', 'in-transit', 'held', 'in-transit',
	'in-transit', 'in-transit', 'delayed', 'in-transit', 'out-for-delivery', 'ready-for-pickup', 'delivered']`

/** A demo's data and besides an announced edition with fifty prizes on their way, written straight into the tables. */
export async function seedParcels(dataDir: string): Promise<void> {
	const { db, close } = await openDatabase({ dataDir, durable: false })
	for (const statement of statements) await db.execute(statement)
	await db.execute(sql`analyze`)
	await close()
}

const ofBench = sql`(select id from editions where slug = ${parcelsEdition})`

const statements = [
	sql`insert into editions (slug, kind, title, question, zone, call_opens, call_closes, published_at, created_at)
		values (${parcelsEdition}, 'contest', '{"en":"Parcels"}', '{"en":"Where are they?"}', 'Europe/Brussels',
			'2020-01-01T00:00', '2020-02-01T00:00', '2020-01-01', '2020-01-01')`,
	sql`insert into edition_versions select id, 1 from editions where slug = ${parcelsEdition}`,
	sql`insert into rounds (edition_id, position, voting_opens, voting_closes, rules)
		select ${ofBench}, 1, '2020-03-01T00:00', '2020-04-01T00:00', rules from rounds limit 1`,
	sql`insert into edition_countries (edition_id, country, zone, consent_age)
		select ${ofBench}, country, 'Europe/Brussels', 16 from unnest(${countries}) as country`,
	sql`insert into awards (edition_id, slug, names)
		select ${ofBench}, 'award-' || n, json_build_object('en', 'Award ' || n) from generate_series(1, 5) as n`,
	sql`insert into prize_kinds (edition_id, names)
		values (${ofBench}, '{"en":"Electric balance scooter with two wheels"}')`,
	sql`insert into libraries (slug, name, place, country, latitude, longitude, folded, created_at)
		select 'parcel-library-' || n, 'Library of the parcel number ' || n, 'Town ' || n, (${countries})[n % 10 + 1],
			40 + n % 25, n % 28, 'library of the parcel ' || n, '2020-01-01' from generate_series(1, ${parcels}::int) as n`,
	sql`insert into submissions (edition_id, country, library_id, code, state, key_hash, content_hash, title, idea, language,
			alt_text, folded, locale, received_at, published_at)
		select ${ofBench}, l.country, l.id, l.country || '-P' || lpad(n::text, 4, '0'), 'published', 'parcel key ' || n,
			'content ' || n, 'Idea ' || n, 'An idea', 'en', 'A reader', 'idea', 'en', '2020-01-02', '2020-01-03'
		from generate_series(1, ${parcels}::int) as n join libraries l on l.slug = 'parcel-library-' || n`,
	sql`insert into winners (edition_id, country, award_id, submission_id, decided_at)
		select edition_id, country, (select id from awards a where a.edition_id = s.edition_id
			and a.slug = 'award-' || s.place), id, '2020-05-01'
		from (select s.*, row_number() over (partition by country order by code) as place from submissions s
			where edition_id = ${ofBench}) as s`,
	sql`insert into prizes (edition_id, kind_id, serial, winner_id, given_at)
		select w.edition_id, k.id, 'BENCH-' || s.code, w.id, '2020-05-02'
		from winners w join submissions s on s.id = w.submission_id join prize_kinds k on k.edition_id = w.edition_id
		where w.edition_id = ${ofBench}`,
	sql`insert into shipments (prize_id, winner_id, carrier, tracking_number, from_town, from_country, to_town, to_country,
			created_at)
		select p.id, p.winner_id, 'dhl', 'BENCH' || 999 + row_number() over (order by p.serial), 'Naples', 'IT',
			l.place, l.country, '2020-05-10'
		from prizes p join winners w on w.id = p.winner_id join submissions s on s.id = w.submission_id
			join libraries l on l.id = s.library_id where p.edition_id = ${ofBench}`,
	sql`insert into tracking_events (shipment_id, status, occurred_at, arrived_at, town, country, source)
		select s.id, (${journey})[n]::tracking_status, timestamptz '2020-05-10' + n * interval '7 hours',
			timestamptz '2020-05-10' + n * interval '7 hours', 'Depot ' || n * 17 % 29, (${countries})[n % 10 + 1], 'organiser'
		from shipments s, generate_series(1, ${eventsEach}::int) as n
		where s.tracking_number like 'BENCH%' and n <= ${eventsEach}::int - (hashtext(s.tracking_number) & 7)`,
	sql`insert into announcements (edition_id, introduction, visible_from, prepared_at, released_at)
		values (${ofBench}, '{"en":"Here they are."}', '2020-05-09', '2020-05-09', '2020-05-09')`,
]
