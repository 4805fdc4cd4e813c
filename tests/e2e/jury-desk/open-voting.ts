import { sql } from 'drizzle-orm'
import type { RoundRules } from '#app/domain/contest/rules.ts'
import { wallClockAt } from '#app/domain/contest/wall-clock.ts'
import { openDatabase } from '#db/client.server.ts'

export const slug = 'example-open'
const zone = 'Europe/Riga'
const day = 24 * 3600_000

export interface Voting {
	/** How many entries each country shall have at least. */
	readonly entries: Readonly<Record<string, number>>
	readonly rules?: Partial<RoundRules>
}

/** The demo's open call is over and its jurors vote since yesterday; what is missing is copied. No server may run. */
export async function openVoting(dataDir: string, { entries, rules = {} }: Voting): Promise<void> {
	const { db, close } = await openDatabase({ dataDir, durable: false })
	const at = (days: number) => wallClockAt(new Date(Date.now() + days * day), zone)
	const edition = sql`(select id from editions where slug = ${slug})`
	await db.execute(sql`update editions set call_opens = ${at(-9)}, call_closes = ${at(-4)}, moderation_days = 0
		where slug = ${slug}`)
	await db.execute(sql`update rounds set voting_opens = ${at(-1)}, voting_closes = ${at(9)},
		rules = rules || ${JSON.stringify(rules)}::jsonb where edition_id = ${edition}`)
	for (const [country, wanted] of Object.entries(entries)) {
		await db.execute(sql`
			with originals as (
				select id, row_number() over (order by id) as place, count(*) over () as there from submissions
				where edition_id = ${edition} and country = ${country} and state = 'published')
			insert into submissions select (copy.s).* from (
				select jsonb_populate_record(original, jsonb_build_object('id', gen_random_uuid(), 'key_hash', gen_random_uuid(),
					'code', original.country || '-C' || lpad(n::text, 4, '0'), 'title', original.title || ' ' || n + 1)) as s
				from generate_series(1, ${wanted}::int - (select max(there)::int from originals)) as n
				join originals on originals.place = n % originals.there + 1
				join submissions original on original.id = originals.id) as copy`)
	}
	await close()
}
