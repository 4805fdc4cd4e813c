import { expect, test } from '#tests/support/browser-test.ts'
import { fillIn, formOf } from './journey/fill.ts'
import { signIn, signInsOf } from './journey/people.ts'
import { faultsUnderConditions } from './pages/conditions.ts'
import { findPages } from './pages/find-pages.ts'
import { listen } from './pages/listen.ts'
import { faultsOf } from './pages/look-at.ts'

const publicPages = /^\/(?!organise|jury|account|sign-out)/
const form = '/editions/example-open/submit?named=Example+library&country=LV'

test('every public page fits a phone and a desk, in both themes, and has no barriers', async ({ page, server }) => {
	await page.goto(server.origin)
	const pages = await findPages(page, '/', publicPages)
	expect(pages.length).toBeGreaterThan(15)

	const ears = listen(page)
	const faults: string[] = []
	for (const path of [...pages, form, '/?lang=lv']) faults.push(...(await faultsOf(page, path, ears)))
	faults.push(...(await faultsOf(page, '/nowhere', ears, 404)))
	expect(faults).toEqual([])
})

test('every public page bears zoom, wide text, forced colours, less motion and paper', async ({ page, server }) => {
	await page.goto(server.origin)
	const faults: string[] = []
	for (const path of [...(await findPages(page, '/', publicPages)), form, '/?lang=el', '/nowhere'])
		faults.push(...(await faultsUnderConditions(page, path)))
	expect(faults).toEqual([])
})

for (const [role, desk] of [
	['organiser', '/organise'],
	['juror', '/jury'],
] as const)
	test(`every page of the ${role}’s desk fits and has no barriers`, async ({ page, server }) => {
		await signIn(page, server, signInsOf(server, role)[0]!)
		const ears = listen(page)
		const faults: string[] = []
		for (const path of await findPages(page, desk, new RegExp(`^(${desk}|/account)`)))
			faults.push(...(await faultsOf(page, path, ears)))
		expect(faults).toEqual([])
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
