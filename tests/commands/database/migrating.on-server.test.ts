import { randomBytes } from 'node:crypto'
import postgres from 'postgres'
import { expect, test } from 'vitest'
import { openDatabase } from '#db/client.server.ts'
import { migrate } from '#db/migrate.server.ts'
import { databaseUrl, serverUrl } from '#tests/support/database-snapshot.ts'

const server = serverUrl ?? ''

test('of three processes that start on one empty database, one makes the tables', async () => {
	const name = `test_${randomBytes(6).toString('hex')}`
	const admin = postgres(server, { max: 1 })
	await admin.unsafe(`create database ${name}`)
	const opening = () => openDatabase({ url: databaseUrl(server, name), dataDir: '' })
	const databases = await Promise.all([opening(), opening(), opening()])

	const applied = await Promise.all(databases.map(({ db }) => migrate(db)))
	expect(applied.filter((count) => count > 0)).toHaveLength(1)

	for (const database of databases) await database.close()
	await admin.unsafe(`drop database ${name}`)
	await admin.end()
})
