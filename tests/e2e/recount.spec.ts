import { readFileSync } from 'node:fs'
import type { ResultBundle } from '#app/domain/results/result-bundle.ts'
import { expect, type Page, test } from '#tests/support/browser-test.ts'
import { barriersOn } from './pages/barriers.ts'

const path = '/editions/example-last-year/results/LV'

const verdict = (page: Page) => page.locator('.recount__verdict')
const steps = (page: Page) => page.locator('.recount__work li h3')
const chosen = (content: string, name = 'another.json') => ({
	name,
	mimeType: 'application/json',
	buffer: Buffer.from(content),
})

/** The same file in which one partner gave one submission other marks. */
const changed = (bundle: ResultBundle): ResultBundle => {
	const vote = bundle.ballots[0]!.votes.find(({ kind }) => kind === 'scored')
	if (vote?.kind !== 'scored') throw new Error('the demo is scored')
	for (const key of Object.keys(vote.scores)) vote.scores[key] = vote.scores[key] === 1 ? 5 : 1
	return bundle
}

for (const width of [360, 1280]) {
	test(`at ${width} pixels the browser counts the published file again and shows its work`, async ({
		page,
		server,
	}) => {
		await page.setViewportSize({ width, height: 900 })
		await page.goto(server.origin + path)
		const loaded: string[] = []
		page.on('response', (response) => loaded.push(new URL(response.url()).pathname))
		await page.getByRole('button', { name: 'Recount it here' }).click()

		await expect(verdict(page)).toContainText('matches')
		await expect(page.locator('.recount__status')).toHaveText('bundle.json: matches')
		await expect(steps(page)).toContainText([
			'What was read',
			'Digest of the ballots',
			'Standings',
			'How the tie was settled',
			'Outcome',
		])
		await expect(steps(page).nth(1)).toContainText('equal')
		const published = await page.locator('main > .ledger-frame tbody th').allTextContents()
		expect(await page.locator('.recount__work tbody th').allTextContents()).toEqual(published)
		expect(loaded.filter((each) => each.endsWith('/bundle.json'))).toEqual([`${path}/bundle.json`])
		expect(await barriersOn(page)).toEqual([])
		expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0)
	})
}

test('a file that was changed on the way differs, and it says in what', async ({ page, server }) => {
	await page.route(`**${path}/bundle.json`, async (route) => {
		const answer = await route.fetch()
		await route.fulfill({ response: answer, json: changed((await answer.json()) as ResultBundle) })
	})
	await page.goto(server.origin + path)
	await page.getByRole('button', { name: 'Recount it here' }).click()
	await expect(verdict(page)).toContainText('differs')
	await expect(verdict(page)).toContainText('the digest of the ballots')
	await expect(steps(page).nth(1)).toContainText('different')
	expect(await barriersOn(page)).toEqual([])
})

test("a file from the disk is checked too: changed, somebody else's, or none at all", async ({ page, server }) => {
	await page.goto(server.origin + path)
	const bundle = (await (await page.request.get(`${server.origin}${path}/bundle.json`)).json()) as ResultBundle
	const input = page.locator('result-recount input[type=file]')

	await input.setInputFiles(chosen(JSON.stringify(bundle)))
	await expect(page.locator('.recount__status')).toHaveText('another.json: matches')
	await input.setInputFiles(chosen(JSON.stringify(changed(structuredClone(bundle)))))
	await expect(page.locator('.recount__status')).toHaveText('another.json: differs')
	const { result, digests, quorum, chair, salt, ...contest } = bundle
	await input.setInputFiles(chosen(JSON.stringify({ ...contest, edition: 'Somebody else’s', country: 'Everywhere' })))
	await expect(page.locator('.recount__work')).toContainText('The file carries no result to compare with.')
	await expect(page.locator('.recount__work')).toContainText('Somebody else’s, Everywhere')
	await input.setInputFiles(chosen('a shopping list', 'list.txt'))
	await expect(page.locator('.recount__status')).toHaveText('list.txt: This file is no JSON.')
})

test.describe('without scripts', () => {
	test.use({ javaScriptEnabled: false })
	test('the page says by which command to count, and has the file for it', async ({ page, server }) => {
		await page.goto(server.origin + path)
		const part = page.locator('#recount')
		await expect(part).toContainText('npm run recount -- bundle.json')
		await expect(part.getByRole('button')).toHaveCount(0)
		const [download] = await Promise.all([
			page.waitForEvent('download'),
			part.getByRole('link', { name: 'Download the result bundle' }).click(),
		])
		const file = JSON.parse(readFileSync(await download.path(), 'utf8')) as ResultBundle
		expect([file.format, file.country]).toEqual(['shelfie-result', 'LV'])
	})
})
