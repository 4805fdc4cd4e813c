import { type Db, openDatabase } from '#db/client.server.ts'
import { migrate } from '#db/migrate.server.ts'
import { startCluster } from '../postgres-cluster.mjs'
import { type ServerProcess, startServer, temporaryDataDir } from '../server-process.ts'
import type { Figure } from './figure.ts'

/** What is measured of a server whose database was filled before; `given` is what the filling answered. */
interface Work<Given> {
	readonly fill: (db: Db) => Promise<Given>
	readonly measure: (name: string, server: ServerProcess, given: Given) => Promise<Figure[]>
}

/** Measures a server on the embedded database and, where there is one, on PostgreSQL. */
export async function onBothDatabases<Given>(work: Work<Given>): Promise<Figure[]> {
	const embedded = await onDatabase(work, 'embedded', {})
	const cluster = await startCluster()
	if (!cluster) return embedded
	try {
		const secrets = { SECRET: 'a secret of the bench, long enough to be one', ADDRESS_KEY: '07'.repeat(32) }
		return [...embedded, ...(await onDatabase(work, 'PostgreSQL', { DATABASE_URL: cluster.url, ...secrets }))]
	} finally {
		cluster.stop()
	}
}

async function onDatabase<Given>({ fill, measure }: Work<Given>, name: string, variables: Record<string, string>) {
	const { dataDir, remove } = await temporaryDataDir()
	const { db, close } = await openDatabase({ url: variables.DATABASE_URL, dataDir })
	await migrate(db)
	const given = await fill(db)
	await close()
	const server = await startServer({ dataDir, variables: { DEMO: 'off', ...variables } })
	try {
		return await measure(name, server, given)
	} finally {
		await server.stop()
		await remove()
	}
}
