import { and, eq, isNull } from 'drizzle-orm'
import { bumpEdition } from '#app/domain/contest/bump-edition.server.ts'
import { appendToLog } from '#app/domain/log/append-to-log.server.ts'
import { eraseArrival } from '#app/domain/prizes/tracking/erase-arrival.server.ts'
import { leavePress } from '#app/domain/results/press-list.server.ts'
import type { Context } from '#app/domain/shared/context.server.ts'
import type { Erasure, LedgerKind } from '#app/domain/shared/erasure-ledger.ts'
import { eraseSubmission } from '#app/domain/submissions/erase-submission.server.ts'
import { removeAtOnce } from '#app/domain/submissions/remove-photo.server.ts'
import { arrivals, pressContacts } from '#db/schema/index.ts'
import { erasePersonAgain } from '../erase-person/erase-person.server.ts'
import { forgetInvitation } from '../erase-person/forget-invitations.server.ts'
import { takenBackAgain } from './take-back-again.server.ts'

const erasedAgain = {
	submission: submissionGone,
	arrival: arrivalGone,
	'press-contact': contactGone,
	person: erasePersonAgain,
	invitation: forgetInvitation,
}

const isErased = (kind: LedgerKind): kind is keyof typeof erasedAgain => kind in erasedAgain

/** Whoever was erased since a backup was made is erased again, then what was taken back is; answers how many were. */
export async function reapplyErasures(given: Context, entries: readonly Erasure[]) {
	const context: Context = { ...given, erasures: { ...given.erasures, write: async () => {} } }
	let erased = 0
	for (const { kind, id } of entries) if (isErased(kind)) erased += Number(await erasedAgain[kind](context, id))
	let takenBack = 0
	for (const entry of entries)
		if (!isErased(entry.kind)) takenBack += Number(await takenBackAgain[entry.kind](context, entry))
	return { erased, takenBack }
}

async function submissionGone(context: Context, id: string): Promise<boolean> {
	return (await eraseSubmission(context, id)).ok
}

async function arrivalGone(context: Context, id: string): Promise<boolean> {
	const pictures = await context.db.transaction(async (tx) => {
		const [arrival] = await tx
			.select()
			.from(arrivals)
			.where(and(eq(arrivals.id, id), isNull(arrivals.erasedAt)))
			.for('update')
		if (!arrival) return null
		const dropped = await eraseArrival(context, tx, arrival, await context.clock(tx))
		await bumpEdition(tx, arrival.editionId)
		await appendToLog(context, tx, arrival.editionId, 'arrival.withdrawn', { arrival: id })
		return dropped
	})
	if (pictures) await removeAtOnce(context, pictures)
	return pictures !== null
}

async function contactGone(context: Context, id: string): Promise<boolean> {
	const listed = await context.db.$count(pressContacts, and(eq(pressContacts.id, id), isNull(pressContacts.leftAt)))
	if (listed > 0) await leavePress(context, id)
	return listed > 0
}
