import { cp, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { type Db, openDatabase } from '#db/client.server.ts'
import { migrate } from '#db/migrate.server.ts'
import { projectRoot } from '#db/project-root.ts'
import { scratchFolder } from '#tests/support/scratch-folder.ts'

/** The tables as they were when each prize had names of its own and went in one parcel. */
async function migratedUntil(folder: string, tag: string): Promise<string> {
	const migrations = join(folder, 'migrations')
	await cp(join(projectRoot, 'db/migrations'), migrations, { recursive: true })
	const path = join(migrations, 'meta/_journal.json')
	const journal = JSON.parse(await readFile(path, 'utf8')) as { entries: { tag: string }[] }
	const last = journal.entries.findIndex((entry) => entry.tag === tag)
	await writeFile(path, JSON.stringify({ ...journal, entries: journal.entries.slice(0, last + 1) }))
	return migrations
}

async function prizesOfBefore(db: Db) {
	const [edition] = await db.execute<{ id: string }>(sql`
		insert into editions (slug, kind, title, question, zone, call_opens, call_closes, created_at)
		values ('before', 'contest', '{}', '{}', 'Europe/Riga', '2026-10-01T00:00', '2026-10-02T00:00', now()) returning id`)
	const [award] = await db.execute<{ id: string }>(
		sql`insert into awards (edition_id, slug, names) values (${edition!.id}, 'winner', '{}') returning id`,
	)
	const winner = async (country: string) =>
		(
			await db.execute<{
				id: string
			}>(sql`insert into winners (edition_id, country, award_id, no_award_reason, decided_at)
				values (${edition!.id}, ${country}, ${award!.id}, 'none', now()) returning id`)
		)[0]!.id
	const prize = async (serial: string, name: string, battery: boolean, winnerId: string | null) =>
		(
			await db.execute<{ id: string }>(sql`insert into prizes (edition_id, names, serial, lithium_battery, winner_id)
				values (${edition!.id}, ${JSON.stringify({ en: name })}, ${serial}, ${battery}, ${winnerId}) returning id`)
		)[0]!.id
	const [latvia, italy] = [await winner('LV'), await winner('IT')]
	const travelled = await prize('HB-1', 'Hoverboard', true, latvia)
	await prize('HB-2', 'Hoverboard', true, null)
	await prize('HB-3', 'Hoverboard', false, italy)
	for (const [day, number] of [
		[1, 'RR473124829LV'],
		[2, 'RR473124830LV'],
	])
		await db.execute(sql`
			insert into shipments (prize_id, carrier, tracking_number, from_town, from_country, to_town, to_country, created_at)
			values (${travelled}, 'omniva', ${number}, 'Rome', 'IT', 'Riga', 'LV', ${`2026-11-0${day}`}::timestamptz)`)
	await db.execute(sql`insert into prize_addresses (prize_id, asked_at, asked_of, sealed, given_at)
		values (${travelled}, now(), 'desk@library.example', 'sealed', now())`)
	return { travelled, latvia }
}

test('prizes, parcels and addresses of before live on: alike ones become one kind, the second parcel stands for the first', async () => {
	const folder = await scratchFolder()
	const { db, close } = await openDatabase({ dataDir: join(folder, 'data'), durable: false })
	await migrate(db, await migratedUntil(folder, '0006_longlists_given_out'))
	const { travelled, latvia } = await prizesOfBefore(db)
	await migrate(db)

	expect(
		await db.execute(sql`select k.names->>'en' as name, k.battery, array_agg(p.serial order by p.serial) as serials
			from prizes p join prize_kinds k on k.id = p.kind_id group by k.id order by serials`),
	).toEqual([
		{ name: 'Hoverboard', battery: 'contained', serials: ['HB-1', 'HB-2'] },
		{ name: 'Hoverboard', battery: 'none', serials: ['HB-3'] },
	])
	expect(
		await db.execute(sql`select s.tracking_number as number, s.part, s.winner_id as winner, r.tracking_number as replaces
			from shipments s left join shipments r on r.id = s.replaces_id order by s.created_at`),
	).toEqual([
		{ number: 'RR473124829LV', part: 1, winner: latvia, replaces: null },
		{ number: 'RR473124830LV', part: 1, winner: latvia, replaces: 'RR473124829LV' },
	])
	// The link that was sent goes on leading there.
	expect(
		await db.execute(
			sql`select prize_id as prize, request_id as request, asked_of as "of", sealed from prize_addresses`,
		),
	).toEqual([{ prize: travelled, request: travelled, of: 'desk@library.example', sealed: 'sealed' }])
	await close()
})
