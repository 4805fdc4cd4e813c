import { randomBytes } from 'node:crypto'
import postgres from 'postgres'
import { databaseUrl, serverUrl } from './database-snapshot.ts'

interface ServerDatabase {
	readonly variables: Record<string, string>
	readonly remove: () => Promise<void>
}

/** Where a server process keeps its data: on the PostgreSQL of the tests when there is one, else embedded. */
export async function databaseForServer(url = serverUrl): Promise<ServerDatabase> {
	const secrets = { SECRET: 'a secret for tests only, long enough', ADDRESS_KEY: '07'.repeat(32) }
	if (!url) return { variables: secrets, remove: async () => {} }
	const admin = postgres(url, { max: 1, onnotice: () => {} })
	const name = `server_${randomBytes(6).toString('hex')}`
	await admin.unsafe(`create database ${name}`)
	return {
		variables: { ...secrets, DATABASE_URL: databaseUrl(url, name) },
		async remove() {
			await admin.unsafe(`drop database ${name} with (force)`)
			await admin.end()
		},
	}
}
