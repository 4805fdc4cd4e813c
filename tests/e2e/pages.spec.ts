import { expect, test } from '#tests/support/browser-test.ts'
import { fillIn, formOf } from './journey/fill.ts'
import { faultsUnderConditions } from './pages/conditions.ts'
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

test('a form with everything wrong fits a phone whose letters are twice as large, in long words too', async ({
	page,
	server,
}) => {
	await page.setViewportSize({ width: 180, height: 390 })
	for (const language of ['bg', 'el', 'pl']) {
		await page.goto(`${server.origin}${form}&lang=${language}`)
		await page.evaluate(() => [...document.querySelectorAll<HTMLFormElement>('main form')].at(-1)?.submit())
		await expect(page.getByRole('alert')).toBeFocused()
		const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
		expect([language, wide]).toEqual([language, 0])
	}
})

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
