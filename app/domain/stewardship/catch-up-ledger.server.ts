import { isNotNull } from 'drizzle-orm'
import type { Context } from '#app/domain/shared/context.server.ts'
import { type Erasure, erasureKey } from '#app/domain/shared/erasure-ledger.ts'
import type { Db } from '#db/client.server.ts'
import { arrivals, pressContacts, submissions } from '#db/schema/index.ts'

/** What the database knows to be erased and this ledger does not: another machine did it, or the ledger is new. */
export async function catchUpLedger(context: Context): Promise<void> {
	const written = new Set((await context.erasures.read()).map(erasureKey))
	const missing = (await erasedSoFar(context.db)).filter((each) => !written.has(erasureKey(each)))
	await context.erasures.write(missing)
}

export async function erasedSoFar(db: Db): Promise<Erasure[]> {
	const gone = await db
		.select({ id: submissions.id, at: submissions.erasedAt })
		.from(submissions)
		.where(isNotNull(submissions.erasedAt))
	const sent = await db
		.select({ id: arrivals.id, at: arrivals.erasedAt })
		.from(arrivals)
		.where(isNotNull(arrivals.erasedAt))
	const left = await db
		.select({ id: pressContacts.id, at: pressContacts.leftAt })
		.from(pressContacts)
		.where(isNotNull(pressContacts.leftAt))
	const entry = (kind: Erasure['kind']) => (row: { id: string; at: Date | null }) =>
		row.at ? [{ kind, id: row.id, at: row.at }] : []
	return [
		...gone.flatMap(entry('submission')),
		...sent.flatMap(entry('arrival')),
		...left.flatMap(entry('press-contact')),
	]
}
