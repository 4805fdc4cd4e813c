import postgres from 'postgres'
import { expect, onTestFinished, test } from 'vitest'
import { dataDirOfTest, serverOfTest } from '#tests/support/server.ts'
import { databaseForServer } from '#tests/support/server-database.ts'

test('three processes may start at once on one empty database', async () => {
	const { variables, remove } = await databaseForServer()
	onTestFinished(remove)
	const dataDir = await dataDirOfTest()

	const servers = await Promise.all([1, 2, 3].map(() => serverOfTest(dataDir, { ...variables, DEMO: 'on' })))

	const homes = await Promise.all(servers.map(({ origin }) => fetch(origin).then((page) => page.status)))
	expect(homes).toEqual([200, 200, 200])
	const [first, ...others] = servers.map(({ signIns }) => signIns)
	expect(first?.length).toBeGreaterThan(0)
	expect(others).toEqual([first, first])
	expect(await slugs(variables.DATABASE_URL)).toEqual(['biblio-2020', 'example-last-year', 'example-open'])
})

async function slugs(url = '') {
	const sql = postgres(url, { max: 1 })
	const rows = await sql<{ slug: string }[]>`select slug from editions order by slug`
	await sql.end()
	return rows.map(({ slug }) => slug)
}
