import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { mkdir, mkdtemp, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import postgres from 'postgres'
import { openDatabase } from '#db/client.server.ts'
import { migrate } from '#db/migrate.server.ts'
import { projectRoot } from '#db/project-root.ts'

/** What a test file's own database is a copy of: empty and migrated, made once for each shape of the tables. */
export const snapshot = `shelfie_${shape()}`
export const snapshotFolder = join(projectRoot, 'node_modules/.cache/shelfie', snapshot)
export const serverUrl = process.env.TEST_DATABASE_URL

export async function setup() {
	if (serverUrl) await makeTemplate(serverUrl)
	else if (!existsSync(snapshotFolder)) await makeFolder()
}

function shape() {
	const hash = createHash('sha256')
	hash.update(readFileSync(join(projectRoot, 'db/migrations/meta/_journal.json')))
	for (const { tag } of JSON.parse(readFileSync(join(projectRoot, 'db/migrations/meta/_journal.json'), 'utf8'))
		.entries) {
		hash.update(readFileSync(join(projectRoot, `db/migrations/${tag}.sql`)))
	}
	return hash.digest('hex').slice(0, 12)
}

async function makeFolder() {
	await mkdir(join(snapshotFolder, '..'), { recursive: true })
	const unfinished = await mkdtemp(`${snapshotFolder}.`)
	const database = await openDatabase({ dataDir: unfinished, durable: false })
	await migrate(database.db)
	await database.close()
	await rename(join(unfinished, 'database'), snapshotFolder).catch(ignoreExisting)
	await rm(unfinished, { recursive: true })
}

async function makeTemplate(url: string) {
	const admin = postgres(url, { max: 1, onnotice: () => {} })
	try {
		await admin`select pg_advisory_lock(727002)`
		const [existing] = await admin`select from pg_database where datname = ${snapshot}`
		if (existing) return
		await admin.unsafe(`drop database if exists ${snapshot}_unfinished`)
		await admin.unsafe(`create database ${snapshot}_unfinished`)
		const database = await openDatabase({ url: databaseUrl(url, `${snapshot}_unfinished`), dataDir: '' })
		await migrate(database.db)
		await database.close()
		await admin.unsafe(`alter database ${snapshot}_unfinished rename to ${snapshot}`)
	} finally {
		await admin.end()
	}
}

export function databaseUrl(url: string, name: string) {
	const address = new URL(url)
	address.pathname = `/${name}`
	return address.href
}

function ignoreExisting(error: NodeJS.ErrnoException) {
	if (error.code !== 'ENOTEMPTY' && error.code !== 'EEXIST') throw error
}
