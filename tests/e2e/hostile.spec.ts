import { test as base, expect } from '#tests/support/browser-test.ts'
import { demoOfOwn } from '#tests/support/demo.ts'
import { startServer } from '../../scripts/server-process.ts'
import { harmOn } from './hostile/harm.ts'
import { brokenByNul } from './hostile/nul.ts'
import { plantHostileWords } from './hostile/plant.ts'
import { mark } from './hostile/words.ts'
import { signIn, signInsOf } from './journey/people.ts'
import { findPages } from './pages/find-pages.ts'
import { listen } from './pages/listen.ts'
import { publicPages } from './pages/public-pages.ts'

/** The demo, with hostile words in every text that people write. */
const test = base.extend({
	server: [
		// biome-ignore lint/correctness/noEmptyPattern: Playwright wants to see what is asked for
		async ({}, use) => {
			const { dataDir, variables, remove } = await demoOfOwn()
			await plantHostileWords(dataDir)
			const server = await startServer({ dataDir, variables })
			await use(server)
			await server.stop()
			await remove()
		},
		{ scope: 'worker', timeout: 240_000 },
	],
})

/** A picture of a page with words that do not end takes minutes. */
test.use({ screenshot: 'off' })

test('hostile words show as text on every public page, and break nothing', async ({ page, server }) => {
	const ears = listen(page)
	page.on('dialog', (dialog) => dialog.dismiss())
	await page.goto(server.origin)
	const pages = await publicPages(page)
	const harm: string[] = []
	for (const path of pages) {
		harm.push(...(await harmOn(page, path)), ...ears.take().map((words) => `${path} ${words}`))
		harm.push(...(await brokenByNul(page)))
	}
	expect(harm).toEqual([])

	await page.goto(`${server.origin}${pages.find((path) => /ideas\/./.test(path))}`)
	await expect(page.getByRole('heading', { level: 1 })).toContainText(`${mark} </script></title></textarea><script>`)
})

for (const [role, desk] of [
	['organiser', '/organise'],
	['juror', '/jury'],
] as const)
	test(`hostile words show as text on the ${role}’s desk`, async ({ page, server }) => {
		const ears = listen(page)
		await signIn(page, server, signInsOf(server, role)[0]!)
		const harm: string[] = []
		for (const path of await findPages(page, desk, new RegExp(`^${desk}`))) {
			harm.push(...(await harmOn(page, path)), ...ears.take().map((words) => `${path} ${words}`))
			harm.push(...(await brokenByNul(page)))
		}
		expect(harm).toEqual([])
	})
