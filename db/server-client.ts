import postgres, { type Sql } from 'postgres'
import { assertUsable } from './server-version.ts'

const name = { application_name: 'shelfie' }
/** What PostgreSQL is asked to give up by itself, in seconds. */
const timeLimits = { statement_timeout: 30, idle_in_transaction_session_timeout: 60 }
/** The odd millisecond tells our own limit from one that is the database's. */
const oddMilliseconds = Object.fromEntries(
	Object.entries(timeLimits).map(([limit, seconds]) => [limit, seconds * 1000 + 1]),
)

interface ServerClient {
	readonly client: Sql
	readonly advice: string | null
	/** Whether a pooler stands before the server, so that nothing may be kept in a session. */
	readonly pooled: boolean
}

/**
 * Connections to a server, or to a pooler before it that lends a connection for one transaction only: then nothing is kept
 * in the session, no prepared statement either. A pooler refuses to set time limits for a program, or forgets them without
 * a word; then the database has to.
 */
export async function openServerClient(url: string, options: object): Promise<ServerClient> {
	const open = (connection: Record<string, string | number>, prepare: boolean) =>
		postgres(url, { ...options, prepare, connect_timeout: 10, connection: connection as object })
	const limited = { ...name, ...oddMilliseconds }
	const probe = open(limited, false)
	const pooled = await isPooled(probe)
	await probe.end({ timeout: 1 })
	const client = pooled ? open(name, false) : open(limited, true)
	await assertUsable(client)
	askOneAtATime(client)
	return { client, advice: pooled ? await missingTimeLimits(client) : null, pooled }
}

async function isPooled(client: Sql): Promise<boolean> {
	try {
		const [row] = await client.unsafe("select current_setting('statement_timeout') as limit")
		return row?.limit !== `${oddMilliseconds.statement_timeout}ms`
	} catch (error) {
		return isRefusedByPooler(error)
	}
}

/**
 * A statement is sent behind another only once that is answered. Of two that are on their way at once, PgBouncer (1.18)
 * takes the first one's end for both, lends the connection to somebody else, and the second is never answered.
 */
function askOneAtATime(client: Sql): void {
	const ask = client.unsafe.bind(client)
	const alone = { onexecute: () => false } as object
	client.unsafe = (text, values, options) => ask(text, values, { ...alone, ...options })
}

/** PgBouncer's answer, unless it was told to pass such settings over in silence. */
function isRefusedByPooler(error: unknown): boolean {
	const { code, message = '' } = error as { code?: string; message?: string }
	return code === '08P01' && /startup parameter/i.test(message)
}

/** One sentence when nobody sets them. */
async function missingTimeLimits(client: Sql): Promise<string | null> {
	const [row] = await client`
		select current_setting('statement_timeout') as statement, current_database() as database,
			current_setting('idle_in_transaction_session_timeout') as idle`
	if (row?.statement !== '0' && row?.idle !== '0') return null
	const commands = Object.entries(timeLimits).map(
		([limit, seconds]) => `ALTER DATABASE "${row?.database}" SET ${limit} = '${seconds}s';`,
	)
	return `The pooler before the database sets no time limits, so run once: ${commands.join(' ')}`
}
