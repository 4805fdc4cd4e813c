import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { retentionTerms } from '#app/domain/stewardship/retention-term.ts'
import { projectRoot } from '#db/project-root.ts'

const record = readFileSync(join(projectRoot, 'docs/privacy.md'), 'utf8')

test('the record of processing names every term that the code keeps, and no other', () => {
	const told = [...record.matchAll(/^\| [^|]+ \| `([a-z-]+)` \| (\d+) \| (\d+) \|/gm)].map(([, rule, days, most]) => [
		rule,
		{ days: Number(days), most: Number(most) },
	])
	const kept = Object.entries(retentionTerms).map(([rule, { days, most }]) => [rule, { days, most: most ?? days }])
	expect(Object.fromEntries(told)).toEqual(Object.fromEntries(kept))
})

test('every table that the record names is there', () => {
	const schema = readdirSync(join(projectRoot, 'db/schema')).map((name) =>
		readFileSync(join(projectRoot, 'db/schema', name), 'utf8'),
	)
	const tables = schema.flatMap((text) => [...text.matchAll(/pgTable\(\s*'(\w+)'/g)].map(([, name]) => name))
	const named = [...record.matchAll(/`([a-z]+(?:_[a-z]+)+|submissions|letters|photos|people|ballots|reports)`/g)]
	expect(named.map(([, name]) => name).filter((name) => !tables.includes(name))).toEqual([])
})

test('the browser’s memory is used for the draft and the desk of the jury, and nowhere else', () => {
	const using = sourcesIn('app').filter((path) =>
		/\b(localStorage|sessionStorage|indexedDB|document\.cookie|caches\.open)\b/.test(readFileSync(path, 'utf8')),
	)
	expect(using.map((path) => path.slice(projectRoot.length + 1)).sort()).toEqual([
		'app/elements/desk/kept.ts',
		'app/elements/desk/keys.ts',
		'app/elements/desk/refusals.ts',
		'app/elements/drafts.ts',
	])
})

const sourcesIn = (folder: string): string[] =>
	readdirSync(join(projectRoot, folder), { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
		.map((entry) => join(entry.parentPath, entry.name))
