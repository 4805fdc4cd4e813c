import type { Page } from '@playwright/test'
import { expect } from '#tests/support/browser-test.ts'
import { tabTo } from './access/walk.ts'
import {
	allSaved,
	desk,
	entriesOn,
	jurorAt,
	pilesOf,
	savedState,
	seenByOrganiser,
	testWhere,
} from './jury-desk/at-desk.ts'
import { barriersAt, listed } from './jury-desk/barriers-at.ts'
import { holdMarksBack } from './jury-desk/hold-marks-back.ts'
import { barriersOn } from './pages/barriers.ts'

const byCriteria = testWhere({ entries: { LV: 30 } })

const heading = (page: Page) => page.locator('[data-entry] h2')
/** Different on every entry, so that nothing can be taken for something else. */
const marksFor = (i: number) => [(i % 5) + 1, ((i + 2) % 5) + 1, ((i * 2) % 5) + 1] as const

byCriteria(
	'a juror answers thirty entries by keyboard alone, loses the network midway, and casts',
	async ({ browser, server }) => {
		const page = await jurorAt(browser, server)
		const press = (key: string) => page.keyboard.press(key)
		const said: string[] = []
		const answer = async (i: number) => {
			await expect(heading(page)).toHaveText(entries[i]!.title)
			if (i === 4) await press('a')
			else for (const mark of marksFor(i)) await press(String(mark))
			said[i] = i === 4 ? 'Abstained' : marksFor(i).join(' ')
		}
		const shown = () =>
			page
				.locator('[data-entry] input:checked')
				.evaluateAll((inputs) => inputs.map((input) => (input as HTMLInputElement).value).join(' '))

		await page.goto(`${desk}/LV`)
		const entries = await entriesOn(page)
		expect(entries).toHaveLength(30)
		await tabTo(page, page.getByRole('link', { name: 'Begin' }))
		await pilesOf(page, 2, () => press('Enter'))

		for (let i = 0; i < 12; i++) {
			await answer(i)
			if (i === 2) {
				await press('n')
				await page.keyboard.type('1 2 3: ask who runs it, a?')
				await press('Escape')
			}
			await press(i % 2 === 0 ? 'Enter' : 'ArrowRight')
		}
		await allSaved(page)

		await page.context().setOffline(true)
		for (let i = 12; i < 20; i++) {
			await answer(i)
			await press('j')
		}
		await expect(savedState(page)).toHaveText(/^Not saved: no connection\. Your votes are kept on this device/)
		await expect(page.locator('[data-said]')).toHaveText(/^Not saved: no connection/)
		for (let i = 19; i > 12; i--) await press('k')
		await press('k')
		await expect(heading(page)).toHaveText(entries[12]!.title)
		expect(await shown()).toBe(said[12])
		await page.reload().catch(() => {})
		await page.context().setOffline(false)

		await pilesOf(page, 2, () => page.goto(`${desk}/LV/entries/${entries[19]!.code}`))
		expect(await shown()).toBe(said[19])
		await allSaved(page)
		expect(
			await page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith('shelfie-votes'))),
		).toEqual([])
		await press('ArrowRight')
		for (let i = 20; i < 30; i++) {
			await answer(i)
			await press('Enter')
		}

		await expect(page).toHaveURL(`${desk}/LV/ballot`)
		// What was still on its way when the page was left comes through, and the page is shown anew.
		await expect(page.getByRole('button', { name: 'Cast this ballot' })).toBeVisible()
		const lines = await page
			.locator('tbody tr')
			.evaluateAll((rows) =>
				rows.map((row) => [row.querySelector('a')?.textContent ?? '', row.querySelector('td')?.textContent ?? '']),
			)
		const marks = (line: string) => line.replaceAll('\u00a0', ' ').match(/\d/g)?.join(' ') ?? 'Abstained'
		expect(Object.fromEntries(lines.map(([title, line]) => [title, marks(line ?? '')]))).toEqual(
			Object.fromEntries(entries.map(({ title }, i) => [title, said[i]])),
		)
		await expect(page.getByText('1 2 3: ask who runs it, a?')).toBeVisible()
		expect(await seenByOrganiser(browser, server, 'Latvia')).toBe('Begun 30/30')

		await tabTo(page, page.getByRole('button', { name: 'Cast this ballot' }))
		await press('Enter')
		await expect(page.getByRole('heading', { name: 'Receipt' })).toBeVisible()
		expect(await seenByOrganiser(browser, server, 'Latvia')).toBe('Cast')
		await page.context().close()
	},
)

byCriteria(
	'on a small phone without scripts one scores, writes a note, compares and casts',
	async ({ browser, server }) => {
		const page = await jurorAt(browser, server, { javaScriptEnabled: false, width: 360 })
		await page.goto(`${desk}/PL`)
		const entries = await entriesOn(page)
		expect(entries).toHaveLength(3)
		await page.getByRole('link', { name: 'Begin' }).click()
		for (const [i, { title }] of entries.entries()) {
			await expect(heading(page)).toHaveText(title)
			for (const [at, mark] of marksFor(i).entries())
				await page.locator('fieldset.scale').nth(at).getByText(String(mark), { exact: true }).click()
			if (i === 1) await page.getByLabel('Note to yourself').fill('Two lines,\nboth mine')
			await page.getByRole('button', { name: 'Save and next' }).click()
		}
		await expect(page).toHaveURL(`${desk}/PL/ballot`)
		await expect(page.getByText('Two lines,')).toBeVisible()

		await page.goto(`${desk}/PL?show=noted`)
		expect(await entriesOn(page)).toEqual([entries[1]])
		await page.goto(`${desk}/PL/entries/${entries[0]!.code}`)
		await page.getByRole('link', { name: 'Compare' }).click()
		await page.getByLabel('One', { exact: true }).selectOption(entries[2]!.code)
		await page.getByRole('button', { name: 'Lay side by side' }).click()
		const cards = page.locator('[data-entry]')
		await expect(cards.locator('h2')).toHaveText([entries[2]!.title, entries[0]!.title])
		await cards.first().locator('fieldset.scale').first().getByText('5', { exact: true }).click()
		await cards.first().getByRole('button', { name: 'Save' }).click()
		await expect(page).toHaveURL(/\/comparison\?/)
		await expect(cards.first().locator('fieldset.scale').first().locator('input:checked')).toHaveValue('5')

		await page.goto(`${desk}/PL/ballot`)
		await page.getByRole('button', { name: 'Cast this ballot' }).click()
		await expect(page.getByRole('heading', { name: 'Receipt' })).toBeVisible()
		expect(await seenByOrganiser(browser, server, 'Poland')).toBe('Cast')
		await page.context().close()
	},
)

byCriteria(
	'nothing fires while one writes or holds a modifier, and keys can be turned off for good',
	async ({ browser, server }) => {
		const page = await jurorAt(browser, server)
		await page.goto(`${desk}/LV`)
		const [entry] = await entriesOn(page)
		await page.goto(`${desk}/LV/entries/${entry!.code}`)
		const checked = page.locator('[data-entry] input:checked')
		const before = await checked.count()
		const title = await heading(page).innerText()
		for (const keys of ['Control+2', 'Alt+ArrowRight', 'Meta+j']) await page.keyboard.press(keys)
		await page.getByLabel('Note to yourself').fill('')
		await page.keyboard.type('ajk12')
		await expect(page.getByLabel('Note to yourself')).toHaveValue('ajk12')
		await page.keyboard.press('Escape')
		expect(await checked.count()).toBe(before)
		await expect(heading(page)).toHaveText(title)

		await page.keyboard.press('?')
		const help = page.getByRole('dialog', { name: 'By keyboard' })
		await expect(help).toBeVisible()
		await page.keyboard.press('1')
		await help.getByLabel('Use these keys').uncheck()
		await page.keyboard.press('Escape')
		await expect(help).toBeHidden()
		await page.keyboard.press('ArrowRight')
		await page.reload()
		await page.keyboard.press('ArrowRight')
		await expect(heading(page)).toHaveText(title)
		await page.getByRole('button', { name: /Keys/ }).click()
		await help.getByLabel('Use these keys').check()
		await page.keyboard.press('Escape')
		await page.keyboard.press('ArrowRight')
		await expect(heading(page)).not.toHaveText(title)
		await page.context().close()
	},
)

byCriteria(
	'a tab that is behind shows the newer vote; who signs out meanwhile is told, and nothing is lost',
	async ({ browser, server }) => {
		const page = await jurorAt(browser, server)
		await page.goto(`${desk}/LV`)
		const entries = await entriesOn(page)
		await pilesOf(page, 2, () => page.goto(`${desk}/LV/entries/${entries[6]!.code}`))
		const other = await page.context().newPage()
		await other.goto(`${desk}/LV/entries/${entries[7]!.code}`)
		await other.keyboard.press('5')
		await other.keyboard.press('1')
		await allSaved(other)
		await page.keyboard.press('ArrowRight')
		await expect(page.locator('fieldset.scale').first().locator('input:checked')).toHaveValue('5')
		await expect(page.locator('fieldset.scale').nth(1).locator('input:checked')).toHaveValue('1')

		const cookies = await page.context().cookies()
		await page.context().clearCookies()
		await page.keyboard.press('ArrowUp')
		await page.keyboard.press('2')
		await expect(savedState(page)).toHaveText(/you are signed out/)
		await page.context().addCookies(cookies)
		await page.goto(`${desk}/LV/ballot`)
		await page.waitForFunction(() => !Object.keys(localStorage).some((key) => key.startsWith('shelfie-votes')))
		await other.goto(`${desk}/LV/entries/${entries[7]!.code}`)
		await expect(other.locator('[data-entry] input:checked').first()).toHaveValue('2')
		await page.context().close()
	},
)

byCriteria('a review that was made before the last mark came through is made anew', async ({ browser, server }) => {
	const page = await jurorAt(browser, server)
	await page.goto(`${desk}/LV`)
	const last = (await entriesOn(page)).at(-1)!
	await page.goto(`${desk}/LV/entries/${last.code}`)
	const line = page.getByRole('row').filter({ has: page.getByRole('link', { name: last.title, exact: true }) })
	const marked = async () => (await line.locator('td').first().innerText()).match(/\d/)?.[0]
	const checked = page.locator('fieldset.scale').first().locator('input:checked')
	const before = (await checked.count()) > 0 ? await checked.inputValue() : ''
	const mark = before === '5' ? '1' : '5'

	await holdMarksBack(page, '**/LV/ballot')
	await page.keyboard.press(mark)
	await page.keyboard.press('j')
	await expect(page).toHaveURL(`${desk}/LV/ballot`)
	await expect.poll(marked).toBe(mark)
	await page.context().close()
})

for (const width of [360, 1280])
	byCriteria(`the desk has no barriers at ${width} px, nor its help`, async ({ browser, server }) => {
		const page = await jurorAt(browser, server, { width })
		expect(await barriersAt(page, [])).toEqual([])
		await page.goto(`${desk}/LV/entries/${(await listed(page))[0]!.code}`)
		await page.keyboard.press('?')
		await expect(page.getByRole('dialog')).toBeVisible()
		expect(await barriersOn(page)).toEqual([])
	})
