import type { ExtractTablesWithRelations } from 'drizzle-orm'
import type { PgDatabase, PgTransaction } from 'drizzle-orm/pg-core'
import { drizzle, type PostgresJsQueryResultHKT } from 'drizzle-orm/postgres-js'
import postgres, { type Sql } from 'postgres'
import { openEmbedded } from './embedded/open-embedded.ts'
import { startUpkeep } from './embedded/upkeep.ts'
import { keepStatements } from './kept-statements.ts'
import { lostConnections } from './lost-connections.ts'
import { guardNestedUse } from './nested-transaction-guard.ts'
import * as schema from './schema/index.ts'
import { openServerClient } from './server-client.ts'

export type Db = PgDatabase<PostgresJsQueryResultHKT, typeof schema>
export type Tx = PgTransaction<PostgresJsQueryResultHKT, typeof schema, ExtractTablesWithRelations<typeof schema>>
export type Database = {
	db: Db
	kind: 'embedded' | 'server'
	/** What its operator should do about it. */
	advice?: string | null
	close: () => Promise<void>
}
export type DatabaseAddress = {
	url?: string | undefined
	dataDir: string
	pool?: number
	durable?: boolean
	onStatement?: (text: string) => void
}

/** Seconds until the next try to connect; by itself it would wait twenty after a longer outage. */
const backoff = (failures: number) => Math.min(3 ** failures / 100, 1)

export function openDatabase({
	url,
	dataDir,
	pool = 10,
	durable = true,
	onStatement,
}: DatabaseAddress): Promise<Database> {
	const watched = onStatement && { debug: (_connection: number, text: string) => onStatement(text) }
	const lost = lostConnections()
	const options = { onnotice: () => {}, backoff, onclose: lost.onclose, ...watched }
	return url
		? openServer(url, { ...options, max: pool }, lost.guard)
		: openInProcess(dataDir, durable, options, lost.guard)
}

type Guard = (client: Sql) => void

async function openServer(url: string, options: object, guard: Guard): Promise<Database> {
	const { client, advice, pooled } = await openServerClient(url, options)
	guard(client)
	if (!pooled) keepStatements(client)
	return { db: drizzleOver(client), kind: 'server', advice, close: () => client.end({ timeout: 5 }) }
}

async function openInProcess(dataDir: string, durable: boolean, options: object, guard: Guard): Promise<Database> {
	const embedded = await openEmbedded(dataDir, durable)
	const client = postgres({
		...options,
		socket: embedded.connect,
		max: 1,
		max_lifetime: null,
		idle_timeout: 0,
		user: 'postgres',
		database: 'postgres',
	} as postgres.Options<Record<string, never>>)
	guard(client)
	keepStatements(client)
	const stopUpkeep = startUpkeep(client, embedded.held)
	const close = async () => {
		stopUpkeep()
		await client.end({ timeout: 5 })
		await embedded.close()
	}
	return { db: drizzleOver(client), kind: 'embedded', close }
}

function drizzleOver(client: Sql): Db {
	const db = drizzle(client, { schema, casing: 'snake_case' })
	// drizzle passes Dates through unwritten when they stand in a raw sql template.
	client.options.serializers['1184'] = (value: unknown) => (value instanceof Date ? value.toISOString() : value)
	return guardNestedUse(db)
}
