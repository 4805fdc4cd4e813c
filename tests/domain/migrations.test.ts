import { readFileSync } from 'node:fs'
import { generateDrizzleJson, generateMigration } from 'drizzle-kit/api'
import { expect, test } from 'vitest'
import * as schema from '#db/schema/index.ts'

const read = (path: string) => JSON.parse(readFileSync(`db/migrations/meta/${path}`, 'utf8'))

test('the migrations make exactly the tables that the schema describes: else run npm run db:generate', async () => {
	const { idx } = read('_journal.json').entries.at(-1)
	const made = read(`${String(idx).padStart(4, '0')}_snapshot.json`)
	const described = generateDrizzleJson({ ...schema }, made.id, undefined, 'snake_case')
	expect(await generateMigration(made, described)).toEqual([])
})
