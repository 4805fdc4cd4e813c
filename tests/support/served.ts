import { test as base } from 'vitest'
import { startServer, temporaryDataDir } from '../../scripts/server-process.ts'
import { demoOfOwn } from './demo.ts'
import { databaseForServer } from './server-database.ts'

export { expect } from 'vitest'

/** The built product as a process of its own, one for each test file, with the demo or without. */
const served = (world: typeof demoOfOwn) =>
	base
		.extend('world', { scope: 'file' }, world)
		.extend('server', { scope: 'file' }, async ({ world: { dataDir, variables, remove } }, { onCleanup }) => {
			const server = await startServer({ dataDir, variables })
			onCleanup(async () => {
				await server.stop()
				await remove()
			})
			return server
		})

async function emptyWorld() {
	const { dataDir, remove } = await temporaryDataDir()
	const database = await databaseForServer()
	return {
		dataDir,
		variables: { ...database.variables, DEMO: 'off' },
		remove: () => database.remove().then(remove),
	}
}

export const withDemo = served(demoOfOwn)
export const whenEmpty = served(emptyWorld)
/** A proxy on this machine is believed, and the world knows it as shelfie.example. */
export const behindProxy = served(async () => {
	const world = await emptyWorld()
	const known = { ORIGIN: 'https://shelfie.example', TRUSTED_PROXIES: '127.0.0.1' }
	return { ...world, variables: { ...world.variables, ...known } }
})
