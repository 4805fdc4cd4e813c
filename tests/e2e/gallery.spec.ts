import { expect, test } from '#tests/support/browser-test.ts'

const gallery = '/editions/example-open/ideas'

test.describe('without scripts', () => {
	test.use({ javaScriptEnabled: false, viewport: { width: 360, height: 780 } })

	test('ideas are narrowed to, each label comes off again, and the address keeps it all', async ({ page, server }) => {
		await page.goto(`${server.origin}${gallery}`)
		const all = await page.locator('.card').count()
		await page.getByLabel('Country', { exact: true }).selectOption('LV')
		await page.getByRole('button', { name: 'Search' }).click()
		const latvian = await page.locator('.card').count()
		expect(latvian).toBeGreaterThan(0)
		expect(latvian).toBeLessThan(all)
		expect(new URL(page.url()).searchParams.get('country')).toBe('LV')

		await page.getByLabel('Words in title or idea').fill('qqqq')
		await page.getByRole('button', { name: 'Search' }).click()
		await expect(page.locator('.card')).toHaveCount(0)
		await expect(page.getByRole('heading', { name: 'No idea fits all of that' })).toBeVisible()

		await page.getByRole('link', { name: /^Take off: .*qqqq/ }).click()
		await expect(page.locator('.card')).toHaveCount(latvian)
		await page.getByRole('link', { name: 'Take off: Latvia' }).click()
		await expect(page.locator('.card')).toHaveCount(all)
	})

	test('a library is found by the beginning of its name, accents or not', async ({ page, server }) => {
		await page.goto(`${server.origin}${gallery}?place=jekabp`)
		await expect(page.getByRole('link', { name: /^Take off: Jēkabpils/ })).toBeVisible()
		await expect(page.locator('.card').first()).toContainText('Jēkabpils')
	})
})

test('Greek words are found in capitals, without accents and whatever sigma ends them', async ({ page, server }) => {
	const found: string[][] = []
	for (const words of ['Όσοι', 'ΟΣΟΙ', 'οσοι']) {
		await page.goto(`${server.origin}/editions/example-last-year/ideas?q=${encodeURIComponent(words)}`)
		found.push(await page.locator('.card__title').allTextContents())
	}
	expect(found[0]!.length).toBeGreaterThan(0)
	expect(found).toEqual([found[0], found[0], found[0]])
})

test('from idea to idea by keyboard alone, there and back', async ({ page, server }) => {
	await page.goto(`${server.origin}${gallery}`)
	const first = page.locator('.card__title a').first()
	const title = await first.textContent()
	await first.focus()
	await page.keyboard.press('Enter')
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(title ?? '')
	const shelf = page.getByRole('navigation', { name: 'Beside it on the shelf' })
	await shelf.getByRole('link', { name: /^Older/ }).focus()
	await page.keyboard.press('Enter')
	await expect(page.getByRole('heading', { level: 1 })).not.toHaveText(title ?? '')
	await shelf.getByRole('link', { name: /^Newer/ }).focus()
	await page.keyboard.press('Enter')
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(title ?? '')
})
