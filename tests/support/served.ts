import { test as base } from 'vitest'
import { startServer, temporaryDataDir } from '../../scripts/server-process.ts'
import { databaseForServer } from './server-database.ts'

export { expect } from 'vitest'

/** The built product as a process of its own, one for each test file, with the demo or without. */
const served = (DEMO: 'on' | 'off') =>
	base
		.extend('demo', { scope: 'file' }, () => DEMO)
		.extend('server', { scope: 'file' }, async ({ demo }, { onCleanup }) => {
			const { dataDir, remove } = await temporaryDataDir()
			const database = await databaseForServer()
			const server = await startServer({ dataDir, variables: { ...database.variables, DEMO: demo } })
			onCleanup(async () => {
				await server.stop()
				await database.remove()
				await remove()
			})
			return server
		})

export const withDemo = served('on')
export const whenEmpty = served('off')
