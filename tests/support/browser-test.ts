import { test as base, expect } from '@playwright/test'
import { type ServerProcess, startServer } from '../../scripts/server-process.ts'
import { demoOfOwn } from './demo.ts'

export { expect, type Page } from '@playwright/test'

type Watch = {
	asksNobodyElse: undefined
	/** What pages were kept from doing, in the browser's words; a spec that provokes it takes it out again. */
	blocked: string[]
}

/** A server with the demo, of each spec's own, gone with its worker; no page may ask anybody but it, and none may try what its policy forbids. */
export const test = base.extend<Watch, { server: ServerProcess }>({
	server: [
		// biome-ignore lint/correctness/noEmptyPattern: Playwright wants to see what is asked for
		async ({}, use) => {
			const { dataDir, variables, remove } = await demoOfOwn()
			const server = await startServer({ dataDir, variables })
			await use(server)
			await server.stop()
			await remove()
		},
		{ scope: 'worker', timeout: 180_000 },
	],
	// biome-ignore lint/correctness/noEmptyPattern: Playwright wants to see what is asked for
	blocked: async ({}, use) => {
		const said: string[] = []
		await use(said)
		expect(said, 'what pages were kept from doing').toEqual([])
	},
	asksNobodyElse: [
		async ({ browser, server, blocked }, use) => {
			const { host } = new URL(server.origin)
			const strangers = new Set<string>()
			const open = browser.newContext
			browser.newContext = async (options) => {
				const context = await open.call(browser, options)
				context.on('console', (message) => {
					if (/content.security.policy/i.test(message.text())) blocked.push(message.text())
				})
				return context.on('request', (request) => {
					const asked = new URL(request.url())
					if (/^(https?|wss?):$/.test(asked.protocol) && asked.host !== host) strangers.add(asked.host)
				})
			}
			await use(undefined)
			browser.newContext = open
			expect([...strangers], 'hosts asked besides our own').toEqual([])
		},
		{ auto: true },
	],
})
