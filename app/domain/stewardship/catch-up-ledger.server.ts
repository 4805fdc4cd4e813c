import { isNotNull } from 'drizzle-orm'
import type { Context } from '#app/domain/shared/context.server.ts'
import { type Erasure, erasureKey, latestOf } from '#app/domain/shared/erasure-ledger.ts'
import type { Db } from '#db/client.server.ts'
import { arrivals, invitations, people, pressContacts, submissions } from '#db/schema/index.ts'
import { datedKinds, takenBackSoFar } from './taken-back-so-far.server.ts'

/** What the database knows to be gone and this ledger does not: another machine did it, or the ledger is new. */
export async function catchUpLedger(context: Context): Promise<void> {
	const written = latestOf(await context.erasures.read())
	const now = await context.clock(context.db)
	const known = [...(await erasedSoFar(context.db)), ...(await takenBackSoFar(context.db, now))]
	await context.erasures.write([...latestOf(known).values()].filter((each) => isMissing(each, written)))
}

function isMissing(each: Erasure, written: ReadonlyMap<string, Erasure>): boolean {
	const before = written.get(erasureKey(each))
	return !before || (datedKinds.has(each.kind) && before.at < each.at)
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
	const without = await db.select({ id: people.id, at: people.erasedAt }).from(people).where(isNotNull(people.erasedAt))
	const invited = await db
		.select({ id: invitations.id, at: invitations.erasedAt })
		.from(invitations)
		.where(isNotNull(invitations.erasedAt))
	const entry = (kind: Erasure['kind']) => (row: { id: string; at: Date | null }) =>
		row.at ? [{ kind, id: row.id, at: row.at }] : []
	return [
		...gone.flatMap(entry('submission')),
		...sent.flatMap(entry('arrival')),
		...left.flatMap(entry('press-contact')),
		...without.flatMap(entry('person')),
		...invited.flatMap(entry('invitation')),
	]
}
