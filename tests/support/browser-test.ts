import { test as base, expect } from '@playwright/test'
import { type ServerProcess, startServer } from '../../scripts/server-process.ts'
import { demoOfOwn } from './demo.ts'

export { expect, type Page } from '@playwright/test'

type Watch = { asksNobodyElse: undefined }

/** A server with the demo, of each spec's own, gone with its worker; and no page may ask anybody but it. */
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
	asksNobodyElse: [
		async ({ browser, server }, use) => {
			const { host } = new URL(server.origin)
			const strangers = new Set<string>()
			const open = browser.newContext
			browser.newContext = async (options) => {
				const context = await open.call(browser, options)
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
