import type { Db, Tx } from './client.server.ts'

/** A large statement costs more to write than to ask: it is written at its first use, once for each database or transaction. */
export function writtenOnce<Written>(write: (db: Db | Tx) => Written): (db: Db | Tx) => Written {
	const known = new WeakMap<object, Written>()
	return (db) => {
		const written = known.get(db) ?? write(db)
		known.set(db, written)
		return written
	}
}
