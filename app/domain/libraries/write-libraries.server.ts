import { sql } from 'drizzle-orm'
import type { Tx } from '#db/client.server.ts'
import { libraries } from '#db/schema/index.ts'
import { freeSlugs } from './free-slugs.server.ts'
import { completeFacts, factNames, type SomeFacts } from './library-facts.ts'
import { asRecords } from './match-libraries.server.ts'
import { folded } from './refuse-twins.ts'

const columns = sql`name text, place text, country text, isil text, latitude float8, longitude float8, website text,
	founded int, staff int, holdings int, "memberShare" numeric, source text, folded text`

const written = (facts: SomeFacts) => ({ ...completeFacts(facts), folded: folded(facts) })

/** Puts many libraries into the locked directory; answers their ids, in the same order. */
export async function insertLibraries(tx: Tx, added: readonly SomeFacts[], now: Date): Promise<string[]> {
	if (added.length === 0) return []
	const names = added.map(({ name, place }) => ({ name: String(name), place: String(place) }))
	const slugs = await freeSlugs(tx, names)
	const rows = added.map((facts, at) => ({ ...written(facts), id: crypto.randomUUID(), slug: slugs[at] }))
	await tx.execute(sql`
		insert into ${libraries} (id, slug, name, place, country, isil, latitude, longitude, website, founded, staff, holdings,
			member_share, source, folded, created_at)
		select id, slug, name, place, country, isil, latitude, longitude, website, founded, staff, holdings,
			"memberShare", source, folded, ${now.toISOString()}::timestamptz
		from ${asRecords(rows, sql`id uuid, slug text, ${columns}`)}`)
	return rows.map(({ id }) => id)
}

/** Gives libraries other facts; their addresses stay. */
export async function rewriteLibraries(tx: Tx, changed: readonly { id: string; facts: SomeFacts }[]): Promise<void> {
	if (changed.length === 0) return
	const rows = changed.map(({ id, facts }) => ({ ...written(facts), id }))
	const facts = sql.join(
		[...factNames.filter((name) => name !== 'memberShare').map((name) => sql.raw(`${name} = given.${name}`))],
		sql`, `,
	)
	await tx.execute(sql`
		update ${libraries} set ${facts}, member_share = given."memberShare", folded = given.folded
		from ${asRecords(rows, sql`id uuid, ${columns}`)} where ${libraries}.id = given.id`)
}
