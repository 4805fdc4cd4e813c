import type { Browser, Page } from '@playwright/test'
import { expect, test } from '#tests/support/browser-test.ts'
import { demoOfOwn } from '#tests/support/demo.ts'
import { type ServerProcess, startServer } from '../../../scripts/server-process.ts'
import { signIn, signInsOf } from '../journey/people.ts'
import { openVoting, slug, type Voting } from './open-voting.ts'

export const desk = `/jury/editions/${slug}`

/** A server whose demo has come to the voting, with as many entries as are asked for. */
export const testWhere = (voting: Voting) =>
	test.extend<object, { server: ServerProcess }>({
		server: [
			// biome-ignore lint/correctness/noEmptyPattern: Playwright wants to see what is asked for
			async ({}, use) => {
				const { dataDir, variables, remove } = await demoOfOwn()
				await openVoting(dataDir, voting)
				const server = await startServer({ dataDir, variables })
				await use(server)
				await server.stop()
				await remove()
			},
			{ scope: 'worker', timeout: 300_000 },
		],
	})

interface Conditions {
	readonly javaScriptEnabled?: boolean
	readonly width?: number
}

/** The juror of the Swedish partner, who votes on Latvia and Poland. */
export async function jurorAt(browser: Browser, server: ServerProcess, conditions: Conditions = {}): Promise<Page> {
	const { javaScriptEnabled = true, width = 1280 } = conditions
	const context = await browser.newContext({
		baseURL: server.origin,
		javaScriptEnabled,
		viewport: { width, height: 800 },
		locale: 'en-GB',
	})
	const page = await context.newPage()
	const juror = signInsOf(server, 'juror').find(({ email }) => email.includes('sweden'))
	if (!juror) throw new Error('there is no Swedish juror')
	await signIn(page, server, juror)
	return page
}

/** What the organiser sees of the juror's ballot: how far it is. */
export async function seenByOrganiser(browser: Browser, server: ServerProcess, country: string): Promise<string> {
	const context = await browser.newContext({ baseURL: server.origin, javaScriptEnabled: false })
	const page = await context.newPage()
	await signIn(page, server, signInsOf(server, 'organiser')[0]!)
	await page.goto(`/organise/editions/${slug}/voting`)
	const table = page.locator('table.matrix')
	const column = (await table.locator('thead th').allInnerTexts()).indexOf(country)
	const seen = await table.locator('tbody tr', { hasText: 'Sweden' }).locator('th, td').nth(column).innerText()
	await context.close()
	return seen.trim()
}

export const entriesOn = async (page: Page): Promise<{ code: string; title: string }[]> =>
	page.locator('.entry-list tbody th a').evaluateAll((links) =>
		links.map((link) => ({
			code: link.getAttribute('href')?.match(/entries\/([^?]+)/)?.[1] ?? '',
			title: link.textContent ?? '',
		})),
	)

export const savedState = (page: Page) => page.locator('[data-saved]')

export const allSaved = (page: Page) => expect(savedState(page)).toHaveText(/^All saved \d\d:\d\d$/)

/** Waits until so many handfuls of cards have come. */
export async function pilesOf(page: Page, piles: number, act: () => Promise<unknown>): Promise<void> {
	let come = 0
	const all = page.waitForResponse((response) => response.url().includes('/cards?') && ++come === piles)
	await act()
	await (await all).finished()
}
