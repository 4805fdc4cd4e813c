import type { Page } from '@playwright/test'
import { expect, test } from '#tests/support/browser-test.ts'
import { signIn, signInsOf } from './journey/people.ts'

const upload = '/organise/libraries/imports/new'

async function send(page: Page, name: string, content: string | Buffer) {
	await page.goto(new URL(upload, page.url()).href)
	await page.getByLabel('CSV file').setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(content) })
	await page.getByRole('button', { name: 'Read the file' }).click()
}

const lines = (...rows: string[]) => ['\ufeffname;place;country;isil;founded', ...rows].join('\r\n')

test.beforeEach(({ page, server }) => signIn(page, server, signInsOf(server, 'organiser')[0]!))

test('a file is read, looked at, brought in and undone', async ({ page, server }) => {
	const long = 'x'.repeat(5_000)
	const rows = [
		'Walked library;Ogre;LV;LV-9001;1925',
		'=1+1;Ogre;LV;;',
		`${long};Ogre;LV;;`,
		'\u202eevil;Ogre;XX;;',
		'Walked library;Ogre;LV;;',
	]
	await send(page, 'walk.csv', lines(...rows))
	await expect(page.getByRole('heading', { name: 'What will happen' })).toBeVisible()
	await expect(page.getByText('3 faulty rows stay out.')).toBeVisible()
	await expect(page.getByText('Row 2 is about the same library already.')).toBeVisible()
	expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0)

	const faulty = await (await page.request.get(`${page.url().split('?')[0]}/faulty-rows.csv`)).text()
	expect(faulty).toContain(long)
	expect(faulty).toContain('Row 2 is about the same library already.')
	const search = (words: string) =>
		page.request.get(`${server.origin}/libraries?q=${words}`).then((answer) => answer.text())
	expect(await search('walked')).not.toContain('Walked library')

	await page.getByRole('button', { name: 'Bring in 2 rows' }).click()
	await expect(page.getByRole('heading', { name: 'What happened' })).toBeVisible()
	expect(await search('walked')).toContain('Walked library')

	await page.getByRole('link', { name: 'Undo this import' }).click()
	await expect(page.getByText('2 libraries are removed')).toBeVisible()
	await page.getByRole('button', { name: 'Undo it' }).click()
	await expect(page.getByText('Everything is as it was before.')).toBeVisible()
	expect(await search('walked')).not.toContain('Walked library')
	await page.goto(`${server.origin}/organise/libraries/imports`)
	await expect(page.getByRole('row', { name: /walk\.csv.*Undone/ })).toBeVisible()
})

for (const [what, content, said] of [
	['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0xff]), 'This is not a CSV file.'],
	['an empty file', '', 'There is nothing in this file.'],
	['a NUL', 'name,place,country\nA\0B,Ogre,LV', 'This is not a CSV file.'],
	[
		'an old encoding',
		Buffer.from([...Buffer.from('name,place,country\nR'), 0xee, 0x67]),
		'The letters of this file cannot be read.',
	],
	['other columns', 'title,town\nA,B', 'Missing: name, place, country.'],
] as const)
	test(`${what} is refused kindly`, async ({ page }) => {
		await send(page, 'bad.csv', content)
		await expect(page.getByText(said).first()).toBeVisible()
		await expect(page.getByLabel('CSV file')).toHaveAttribute('aria-invalid', 'true')
	})

test('what is changed at the desk stands on the public page at once', async ({ page, server, browser }) => {
	await page.goto(`${server.origin}/organise/libraries?country=LV`)
	await page.locator('tbody a').first().click()
	const address = page.url().replace('/organise', '')
	const stranger = await (await browser.newContext()).newPage()
	await stranger.goto(address)
	await page.getByLabel('Founded').fill('1899')
	await page.getByRole('button', { name: 'Save' }).click()
	await expect(page.getByText('Saved.')).toBeVisible()
	await expect(async () => {
		await stranger.goto(address)
		await expect(stranger.getByText('1899')).toBeVisible({ timeout: 500 })
	}).toPass()
})
