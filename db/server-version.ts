import type { Sql } from 'postgres'
import { CannotStart } from './cannot-start.ts'

const oldest = 15

/** Says in one sentence why a server of one's own cannot be used; never with the address's password. */
export async function assertUsable(client: Sql): Promise<void> {
	try {
		const [row] = await client`select current_setting('server_version_num')::int / 10000 as version`
		if (row && row.version >= oldest) return
		throw new CannotStart(`PostgreSQL ${row?.version} is too old: Shelfie needs version ${oldest} or newer.`)
	} catch (error) {
		await client.end({ timeout: 1 })
		if (error instanceof CannotStart) throw error
		const place = `${client.options.host.join(',')}:${client.options.port.join(',')}`
		throw new CannotStart(`The database at ${place} cannot be reached: ${reason(error)}.`)
	}
}

function reason(error: unknown): string {
	const { message, code } = error as { message?: string; code?: string }
	return message || code || 'no answer'
}
