import { expect, test } from '#tests/support/browser-test.ts'
import { smallTargets } from './access/targets.ts'
import { faultsOnTheWay, tabTo } from './access/walk.ts'
import { publicPages } from './pages/public-pages.ts'

const form = '/editions/example-open/submit?library=jekabpils-city-library'

test.use({ viewport: { width: 360, height: 780 } })

test('on every public page the focus is seen, goes down the page, and thumbs hit what they aim at', async ({
	page,
	server,
}) => {
	await page.goto(server.origin)
	const faults: string[] = []
	for (const path of [...(await publicPages(page)), '/nowhere']) {
		await page.goto(`${server.origin}${path}`)
		const found = [...(await smallTargets(page)), ...(await faultsOnTheWay(page))]
		faults.push(...found.map((fault) => `${path}: ${fault}`))
	}
	expect(faults).toEqual([])
})

test('in forced colours the focus is seen as well', async ({ page, server }) => {
	await page.emulateMedia({ forcedColors: 'active' })
	await page.goto(`${server.origin}${form}`)
	expect(await faultsOnTheWay(page)).toEqual([])
})

test('the first stop leads past the navigation', async ({ page, server }) => {
	await page.goto(server.origin)
	await page.keyboard.press('Tab')
	const skip = page.locator('.skip')
	await expect(skip).toBeFocused()
	await expect(skip).toBeInViewport({ ratio: 1 })
	await page.keyboard.press('Enter')
	await expect(page.locator('main')).toBeFocused()
	await page.keyboard.press('Tab')
	expect(await page.evaluate(() => document.activeElement?.closest('main') !== null)).toBe(true)
})

test('from home to an idea, its library and back by keyboard alone', async ({ page, server }) => {
	const press = (key: string) => page.keyboard.press(key)
	await page.goto(server.origin)
	await tabTo(page, page.locator('main a[href$="/submit"]').first())
	await press('Enter')
	await expect(page).toHaveURL(/\/submit$/)

	await page.goto(`${server.origin}/editions/example-open/ideas`)
	await tabTo(page, page.getByRole('searchbox'))
	await page.keyboard.type('library')
	await press('Enter')
	await expect(page).toHaveURL(/q=library/)
	const card = page.locator('.card a').first()
	const title = (await card.textContent()) ?? ''
	await tabTo(page, card)
	await press('Enter')
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(title)

	const library = page.locator('main a[href^="/libraries/"], main a[href*="library="]').first()
	await tabTo(page, library)
	await press('Enter')
	await expect(page).toHaveURL(/\/(libraries|ideas)/)
	await page.goBack()
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(title)
})
