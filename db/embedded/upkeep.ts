import type { Sql } from 'postgres'

const minute = 60_000
const checkpointAfter = 16 * 1024 * 1024
const checkpointEvery = 5 * minute
const vacuumEvery = 60 * minute

/** A single session has no background processes: nobody else writes checkpoints or vacuums. */
export function startUpkeep(client: Sql, held: () => boolean): () => void {
	let checkpointed = { position: 0, at: Date.now() }
	let vacuumedAt = Date.now()

	async function tend() {
		if (!held()) return
		const position = await writtenBytes(client)
		const grown = position - checkpointed.position
		if (grown > checkpointAfter || (grown > 0 && Date.now() - checkpointed.at > checkpointEvery)) {
			await client`checkpoint`
			checkpointed = { position: await writtenBytes(client), at: Date.now() }
		}
		if (Date.now() - vacuumedAt > vacuumEvery) {
			await vacuumChanged(client)
			vacuumedAt = Date.now()
		}
	}

	// What fails here fails for the next query too, which has somebody to tell.
	const timer = setInterval(() => tend().catch(() => {}), minute)
	timer.unref()
	return () => clearInterval(timer)
}

async function writtenBytes(client: Sql) {
	const [row] = await client`select (pg_current_wal_insert_lsn() - '0/0')::float8 as bytes`
	return row?.bytes as number
}

/** Table by table, so that the one connection is never taken for long. */
export async function vacuumChanged(client: Sql) {
	const tables = await client`
		select relid::regclass::text as name from pg_stat_user_tables
		where n_dead_tup + n_mod_since_analyze + n_ins_since_vacuum > 100`
	for (const table of tables) await client.unsafe(`vacuum (analyze) ${table.name}`)
	return tables.length
}
