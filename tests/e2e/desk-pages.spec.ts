import { expect, type Page, test } from '#tests/support/browser-test.ts'
import { signIn, signInsOf } from './journey/people.ts'
import { findPages } from './pages/find-pages.ts'
import { listen } from './pages/listen.ts'
import { faultsOf } from './pages/look-at.ts'

/** Of an edition that is open nothing leads to its results and prizes. */
const lastYear = '/organise/editions/example-last-year'

for (const [role, desk, later] of [
	['organiser', '/organise', [`${lastYear}/prizes`, `${lastYear}/results/BG`]],
	['juror', '/jury', []],
] as const)
	test(`every page of the ${role}’s desk fits and has no barriers`, async ({ page, server }) => {
		await signIn(page, server, signInsOf(server, role)[0]!)
		if (role === 'organiser') await uploadLibraries(page)
		const ears = listen(page)
		const faults: string[] = []
		for (const path of await findPages(page, [desk, ...later], new RegExp(`^(${desk}|/account)`)))
			faults.push(...(await faultsOf(page, path, ears)))
		expect(faults).toEqual([])
	})

/** So that there is an import to look at. */
async function uploadLibraries(page: Page): Promise<void> {
	await page.goto(new URL('/organise/libraries/imports/new', page.url()).href)
	const file = Buffer.from('name,place,country\nLooked at library,Ogre,LV\nNowhere library,,XX')
	await page.getByLabel('CSV file').setInputFiles({ name: 'looked-at.csv', mimeType: 'text/csv', buffer: file })
	await page.getByRole('button', { name: 'Read the file' }).click()
	await page.waitForURL(/\/imports\/[0-9a-f-]{36}/)
}
