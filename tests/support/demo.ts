import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, rename, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { promisify } from 'node:util'
import postgres from 'postgres'
import { startServer, temporaryDataDir } from '../../scripts/server-process.ts'
import { databaseUrl, serverUrl } from './database-snapshot.ts'
import { databaseForServer, secretsOfServer } from './server-database.ts'

/** Before a suite: says where its demo will be kept; it is made when somebody first needs it. */
export async function setup() {
	const keptIn = await mkdtemp(join(tmpdir(), 'shelfie-demo-'))
	process.env.DEMO_KEPT_IN = keptIn
	return async () => {
		if (serverUrl) await onServer(`drop database if exists ${templateIn(keptIn)}`)
		await rm(keptIn, { recursive: true })
	}
}
export default setup

/** The demo as a server leaves it at its first start, for nobody else: seeding it anew for each file took a third of the time. */
export async function demoOfOwn() {
	const kept = await keptDemo()
	const { dataDir, remove } = await temporaryDataDir()
	await promisify(execFile)('cp', ['-R', `${kept.dataDir}/.`, dataDir])
	const database = await databaseForServer(serverUrl, kept.template)
	const variables: Record<string, string> = { ...(serverUrl ? database.variables : {}), DEMO: 'on' }
	return { dataDir, variables, remove: () => database.remove().then(remove) }
}

/** Whoever comes first makes it, the others wait. */
async function keptDemo() {
	const keptIn = process.env.DEMO_KEPT_IN
	if (!keptIn) throw new Error('tests/support/demo.ts is not among the global setups')
	const demo = { dataDir: join(keptIn, 'made'), template: templateIn(keptIn) }
	const isFirst = await mkdir(join(keptIn, 'making')).then(
		() => true,
		() => false,
	)
	if (isFirst)
		await make(keptIn, demo).catch((error) => mkdir(join(keptIn, 'failed')).then(() => Promise.reject(error)))
	while (!existsSync(demo.dataDir)) {
		if (existsSync(join(keptIn, 'failed'))) throw new Error('the demo could not be made')
		await sleep(100)
	}
	return demo
}

async function make(keptIn: string, { dataDir, template }: { dataDir: string; template: string }) {
	const unfinished = join(keptIn, 'making', 'data')
	if (serverUrl) await onServer(`create database ${template}`)
	const own = serverUrl ? { ...secretsOfServer, DATABASE_URL: databaseUrl(serverUrl, template) } : {}
	const server = await startServer({ dataDir: unfinished, variables: { ...own, DEMO: 'on' } })
	await server.stop()
	await rename(unfinished, dataDir)
}

const templateIn = (keptIn: string) => `demo_${basename(keptIn).toLowerCase().replace(/\W/g, '_')}`

async function onServer(statement: string) {
	const admin = postgres(serverUrl ?? '', { max: 1, onnotice: () => {} })
	await admin.unsafe(statement).finally(() => admin.end())
}
