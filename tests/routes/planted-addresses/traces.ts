import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { sql } from 'drizzle-orm'
import type { TestContext } from '#tests/support/context.ts'

/** Planted in every part of the address that nobody but whoever packs may read. */
export const planted = {
	country: 'LV',
	name: 'Zqname of the reading room',
	details: 'Zqfloor three',
	street: 'Zqstreet 7',
	postcode: 'LV-5297',
	town: 'Zqtown by the river',
	phone: '+371 20 00 51 77',
} as const

/** As they were typed, and the number as anybody might write it anew. */
export const markers = [
	...Object.values(planted).filter((text) => text.length > 2),
	...['+37120005177', '20005177', '20 005 177', 'LV5297'],
]

/** Which of the texts stand there. */
export const found = (texts: readonly string[], told: string): string[] =>
	texts.filter((text) => told.toLowerCase().includes(text.toLowerCase()))

/** Every column of every row of every table, in every schema of ours, as text. */
export async function everyRow({ db }: TestContext): Promise<string> {
	const tables = await db.execute<{ name: string }>(sql`
		select format('%I.%I', schemaname, tablename) as name from pg_tables
		where schemaname not in ('pg_catalog', 'information_schema')`)
	const dumps: string[] = []
	for (const { name } of tables) {
		const [row] = await db.execute<{ dump: string }>(
			sql.raw(`select coalesce(string_agg(each::text, chr(10)), '') as dump from ${name} as each`),
		)
		dumps.push(row?.dump ?? '')
	}
	return dumps.join('\n')
}

/** In which files of a folder a text lies, byte for byte. */
export async function filesWith(folder: string, texts: readonly string[]): Promise<string[]> {
	const entries = await readdir(folder, { recursive: true, withFileTypes: true })
	const hits: string[] = []
	for (const entry of entries.filter((each) => each.isFile())) {
		const bytes = await readFile(join(entry.parentPath, entry.name))
		for (const text of texts) if (bytes.includes(text)) hits.push(`${text} in ${entry.name}`)
	}
	return hits
}
