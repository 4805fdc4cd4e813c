import { createHash } from 'node:crypto'
import { sql } from 'drizzle-orm'
import { defaultRules } from '#app/domain/contest/default-rules.ts'
import type { Db } from '#db/client.server.ts'

export const juryEdition = 'example-jury'
export const juryCountry = 'LV'

/** What the n-th juror's cookie says; its session lies in the database. */
export const sessionOf = (juror: number) => createHash('sha256').update(`juror ${juror}`).digest('hex').slice(0, 40)
export const codeOf = (submission: number) => `LV-${String(submission).padStart(5, '0')}`

interface Jury {
	readonly partners: number
	readonly submissions: number
}

/**
 * An edition whose voting is open, with a partner, a juror and a session for each ballot, straight into the tables of an
 * empty database.
 */
export async function seedJury(db: Db, { partners, submissions }: Jury): Promise<void> {
	const sessions = Array.from({ length: partners }, (_, at) =>
		createHash('sha256')
			.update(sessionOf(at + 1))
			.digest('hex'),
	)
	const statements = [
		sql`insert into editions (slug, kind, title, question, zone, call_opens, call_closes, published_at, created_at)
			values (${juryEdition}, 'contest', '{"en":"Jury"}', '{"en":"What next?"}', 'Europe/Brussels',
				'2020-01-01T00:00', '2020-02-01T00:00', '2020-01-01', '2020-01-01')`,
		sql`insert into edition_versions select id, 1 from editions`,
		sql`insert into edition_countries (edition_id, country, zone, consent_age, published_count)
			select id, ${juryCountry}, 'Europe/Riga', 13, ${submissions}::int from editions`,
		sql`insert into awards (edition_id, slug, names) select id, 'winner', '{"en":"Winner"}' from editions`,
		sql`insert into rounds (edition_id, position, voting_opens, voting_closes, rules)
			select id, 1, '2020-03-01T00:00', '2099-01-01T00:00', ${JSON.stringify(defaultRules)}::jsonb from editions`,
		sql`insert into libraries (slug, name, place, country, folded, created_at)
			select 'library-' || n, 'Library ' || n, 'Town', ${juryCountry}, 'library ' || n, '2020-01-01'
			from generate_series(1, ${submissions}::int) as n`,
		sql`insert into submissions (edition_id, country, library_id, code, state, key_hash, content_hash, title, idea, language,
				alt_text, folded, locale, email, received_at, published_at)
			select editions.id, ${juryCountry}, libraries.id, 'LV-' || lpad(n::text, 5, '0'), 'published', 'key ' || n,
				'content ' || n, 'Idea ' || n, 'The library lends something new.', 'en', 'A reader', 'idea ' || n, 'en',
				'reader-' || n || '@example.org', '2020-01-10', '2020-01-11'
			from editions, generate_series(1, ${submissions}::int) as n join libraries on libraries.slug = 'library-' || n`,
		sql`insert into people (email, name, locale, created_at)
			select 'juror-' || n || '@example.org', 'Juror ' || n, 'en', '2020-01-01'
			from generate_series(1, ${partners}::int) as n`,
		sql`insert into partners (edition_id, name, home_country)
			select id, 'Partner ' || n, 'GR' from editions, generate_series(1, ${partners}::int) as n`,
		sql`insert into appointments (person_id, edition_id, role, partner_id, since)
			select people.id, editions.id, 'juror', partners.id, '2020-01-01'
			from editions, generate_series(1, ${partners}::int) as n
				join people on people.email = 'juror-' || n || '@example.org' join partners on partners.name = 'Partner ' || n`,
		sql`insert into sessions (id_hash, person_id, expires_at)
			select hash, people.id, '2099-01-01'
			from unnest(array[${sql.join(
				sessions.map((hash) => sql`${hash}`),
				sql`, `,
			)}]::text[]) with ordinality as given(hash, n)
				join people on people.email = 'juror-' || n || '@example.org'`,
		sql`vacuum (analyze)`,
	]
	for (const statement of statements) await db.execute(statement)
}
