import type { Page } from '@playwright/test'
import { expect } from '#tests/support/browser-test.ts'
import { allSaved, desk, entriesOn, jurorAt, seenByOrganiser, testWhere } from './jury-desk/at-desk.ts'
import { barriersAt } from './jury-desk/barriers-at.ts'

const byPoints = testWhere({
	entries: { LV: 12 },
	rules: { method: 'points', points: [12, 10, 8, 7, 6, 5, 4, 3, 2, 1] },
})

const heading = (page: Page) => page.locator('[data-entry] h2')

byPoints(
	'by points digits choose places, a held place moves and says so, and ten places are cast',
	async ({ browser, server }) => {
		const page = await jurorAt(browser, server)
		await page.goto(`${desk}/LV`)
		const entries = await entriesOn(page)
		expect(entries).toHaveLength(12)
		await page.goto(`${desk}/LV/entries/${entries[0]!.code}`)
		const chosen = page.locator('.places input:checked')
		for (let place = 10; place > 0; place--) {
			await expect(heading(page)).toHaveText(entries[10 - place]!.title)
			for (const digit of String(place)) await page.keyboard.press(digit)
			await expect(chosen).toHaveValue(String(place))
			await page.keyboard.press('ArrowRight')
		}
		await page.keyboard.press('3')
		await expect(chosen).toHaveValue('3')
		await expect(page.locator('[data-said]')).toHaveText(`Place 3 was with “${entries[7]!.title}”, which has none now.`)
		await expect(page.locator('[data-holder="10"]')).toHaveText(entries[0]!.title)
		await allSaved(page)
		await page.goto(`${desk}/LV/choices`)
		await expect(page.getByLabel(entries[10]!.title, { exact: true })).toHaveValue('3')
		await expect(page.getByLabel(entries[7]!.title, { exact: true })).toHaveValue('')
		await page.goto(`${desk}/LV/ballot`)
		await page.getByRole('button', { name: 'Cast this ballot' }).click()
		await expect(page.getByRole('heading', { name: 'Receipt' })).toBeVisible()
		expect(await seenByOrganiser(browser, server, 'Latvia')).toBe('Cast')
		await page.context().close()
	},
)

for (const width of [360, 1280])
	byPoints(`the desk has no barriers by points at ${width} px`, async ({ browser, server }) => {
		const page = await jurorAt(browser, server, { width })
		expect(await barriersAt(page, ['choices'])).toEqual([])
	})
