import { test as base } from '@playwright/test'
import { type ServerProcess, startServer, temporaryDataDir } from '../../scripts/server-process.ts'

export { expect, type Page } from '@playwright/test'

/** A server with the demo, of each spec's own, gone with its worker. */
export const test = base.extend<object, { server: ServerProcess }>({
	server: [
		// biome-ignore lint/correctness/noEmptyPattern: Playwright wants to see what is asked for
		async ({}, use) => {
			const { dataDir, remove } = await temporaryDataDir()
			const server = await startServer({ dataDir, variables: { DEMO: 'on' } })
			await use(server)
			await server.stop()
			await remove()
		},
		{ scope: 'worker', timeout: 180_000 },
	],
})
