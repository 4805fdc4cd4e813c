import { randomBytes } from 'node:crypto'
import postgres from 'postgres'
import { databaseUrl, serverUrl } from './database-snapshot.ts'

interface ServerDatabase {
	readonly variables: Record<string, string>
	readonly remove: () => Promise<void>
}

export const secretsOfServer = { SECRET: 'a secret for tests only, long enough', ADDRESS_KEY: '07'.repeat(32) }

/** Where a server process keeps its data: on the PostgreSQL of the tests when there is one, empty or a copy, else embedded. */
export async function databaseForServer(url = serverUrl, template = 'template1'): Promise<ServerDatabase> {
	if (!url) return { variables: secretsOfServer, remove: async () => {} }
	const admin = postgres(url, { max: 1, onnotice: () => {} })
	const name = `server_${randomBytes(6).toString('hex')}`
	await admin.unsafe(`create database ${name} template ${template}`)
	return {
		variables: { ...secretsOfServer, DATABASE_URL: databaseUrl(url, name) },
		async remove() {
			await admin.unsafe(`drop database ${name} with (force)`)
			await admin.end()
		},
	}
}
