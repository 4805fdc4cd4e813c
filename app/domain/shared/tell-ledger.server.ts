import type { Context } from './context.server.ts'
import type { Erasure } from './erasure-ledger.ts'

/** Before the transaction that does it; answers the instant that was written, for the rows. */
export async function tellLedger(
	{ clock, db, erasures }: Context,
	...entries: readonly Omit<Erasure, 'at'>[]
): Promise<Date> {
	const at = await clock(db)
	if (entries.length > 0) await erasures.write(entries.map((entry) => ({ ...entry, at })))
	return at
}
