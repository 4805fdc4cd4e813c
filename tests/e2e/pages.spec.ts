import { expect, type Page, test } from '#tests/support/browser-test.ts'
import { fillIn, formOf } from './journey/fill.ts'
import { signIn, signInsOf } from './journey/people.ts'
import { faultsUnderConditions } from './pages/conditions.ts'
import { findPages } from './pages/find-pages.ts'
import { listen } from './pages/listen.ts'
import { faultsOf } from './pages/look-at.ts'
import { privatePages } from './pages/private-pages.ts'
import { publicPages } from './pages/public-pages.ts'

const form = '/editions/example-open/submit?named=Example+library&country=LV'

test('every public page fits phone, desk and paper, in every theme, enlarged and at rest, without barriers', async ({
	page,
	server,
}) => {
	test.slow()
	await page.goto(server.origin)
	const ears = listen(page)
	const faults: string[] = []
	for (const path of [...(await publicPages(page)), '/design', '/?lang=lv', '/?lang=el', '/?lang=bg', '/nowhere']) {
		faults.push(...(await faultsOf(page, path, ears, path === '/nowhere' ? 404 : 200)))
		faults.push(...(await faultsUnderConditions(page)))
	}
	expect(faults).toEqual([])
})

test('so does every page behind a private link', async ({ browser, page, server }) => {
	const pages = await privatePages(browser, server)
	expect(pages.length).toBeGreaterThan(6)

	await page.goto(server.origin)
	const ears = listen(page)
	const faults: string[] = []
	for (const path of pages) {
		faults.push(...(await faultsOf(page, path, ears)))
		faults.push(...(await faultsUnderConditions(page)))
	}
	expect(faults).toEqual([])
})

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

test('what is wrong with a form stands beside its fields, and everything typed is kept', async ({ page, server }) => {
	await page.goto(`${server.origin}${form}`)
	const typed = { title: 'A', idea: 'Too short', name: 'Example Reader', email: 'reader@', altText: 'A reader' }
	const answer = page.waitForResponse((response) => response.request().method() === 'POST')
	await fillIn(formOf(page), { ...typed, entry: true }, 'Send photo and idea')

	expect((await answer).status()).toBe(422)
	for (const [name, value] of Object.entries(typed)) await expect(page.locator(`[name="${name}"]`)).toHaveValue(value)
	await expect(page.locator('[name="entry"]')).toBeChecked()
	for (const name of ['title', 'idea', 'email', 'photo']) {
		const field = page.locator(`[name="${name}"]`)
		await expect(field).toHaveAttribute('aria-invalid', 'true')
		await expect(field).toHaveAccessibleDescription(/\w{3}/)
	}
	await expect(page.getByRole('alert')).toBeVisible()
})
