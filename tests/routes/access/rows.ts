import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { projectRoot } from '#db/project-root.ts'
import { type Access, accessOf, type Rows } from './kinds.ts'

const folder = join(projectRoot, 'tests/routes/access/rows')

/**
 * Who may come to which route: one short line each, in a file of rows/ named as the one in app/route-table/ (any file
 * there counts). A row is the route's pattern and the kind of its access, one of kinds.ts:
 *
 *     '/organise/editions/:edition/dates': 'organiser',
 *     '/hooks/tracking/:source': ['public', 405],                       // a GET answers 405 instead of 200
 *     '/guardians/:token/consent': ['public', 303, 'private-link'],     // posts are of another kind
 *
 * The test asks each route as every visitor: a GET, and where it has an action an empty POST. New names in patterns get
 * their values in ../nothing-leaks/addresses.ts; where nothing is there to be found yet, the row says 404.
 */
export async function accessRows(): Promise<ReadonlyMap<string, Access>> {
	const rows = new Map<string, Access>()
	for (const file of (await readdir(folder)).sort()) {
		const { default: some } = (await import(join(folder, file))) as { default: Rows }
		for (const [pattern, row] of Object.entries(some)) {
			if (rows.has(pattern)) throw new Error(`${pattern} has two rows`)
			rows.set(pattern, accessOf(row))
		}
	}
	return rows
}
