import { eq } from 'drizzle-orm'
import { enabledOrganisers } from '#app/domain/accounts/disable-person.server.ts'
import type { ActingContext, Context } from '#app/domain/shared/context.server.ts'
import { type Outcome, ok, refuse } from '#app/domain/shared/outcome.ts'
import { tellLedger } from '#app/domain/shared/tell-ledger.server.ts'
import { isUuid } from '#app/domain/shared/uuid.ts'
import { dropAllExports } from '#app/domain/submissions/drop-exports.server.ts'
import type { Db, Tx } from '#db/client.server.ts'
import { people } from '#db/schema/index.ts'
import { endTasks, logErased } from './end-tasks.server.ts'
import { forgetAccount } from './forget-account.server.ts'
import { forgetInvitations, invitationsOf } from './forget-invitations.server.ts'
import { forgetLetters } from './forget-letters.server.ts'
import { forgetWords } from './forget-words.server.ts'
import { keepOwnConflicts } from './keep-own-conflicts.server.ts'
import { holdSeats, sitsInVote } from './seat-in-vote.server.ts'

type Refusal = 'not-your-own-erasure' | 'not-found' | 'already-erased' | 'person-in-vote' | 'last-organiser'

/**
 * Takes name and address of somebody with an account out of everything. What they voted and decided stays with an id
 * that stands for nobody: the count can still be proved.
 */
export async function erasePerson(context: ActingContext, personId: string): Promise<Outcome<null, Refusal>> {
	if (personId === context.person.id) return refuse('not-your-own-erasure')
	const may = await mayErase(context, context.db, personId)
	if (!may.ok) return may
	const invitations = await invitationsOf(context.db, personId)
	const at = await tellLedger(
		context,
		{ kind: 'person', id: personId },
		...invitations.map((id) => ({ kind: 'invitation' as const, id })),
	)
	return context.db.transaction(async (tx) => {
		await holdSeats(tx, personId)
		if (!(await enabledOrganisers(tx)).includes(context.person.id)) return refuse('last-organiser')
		const stillMay = await mayErase(context, tx, personId)
		if (!stillMay.ok) return stillMay
		await erase(context, tx, { personId, at, by: context.person.id })
		return ok(null)
	})
}

/** After a restore, whatever the person was at then; false where nobody is left to erase. */
export async function erasePersonAgain(context: Context, personId: string): Promise<boolean> {
	const at = await context.clock(context.db)
	return context.db.transaction(async (tx) => {
		await holdSeats(tx, personId)
		const [person] = await tx.select({ erasedAt: people.erasedAt }).from(people).where(eq(people.id, personId))
		if (!person || person.erasedAt) return false
		await erase(context, tx, { personId, at, by: null })
		return true
	})
}

async function mayErase(context: Context, db: Db | Tx, personId: string): Promise<Outcome<null, Refusal>> {
	const [person] = isUuid(personId)
		? await db.select({ erasedAt: people.erasedAt }).from(people).where(eq(people.id, personId))
		: []
	if (!person) return refuse('not-found')
	if (person.erasedAt) return refuse('already-erased')
	return (await sitsInVote(context, db, personId)) ? refuse('person-in-vote') : ok(null)
}

interface Erased {
	readonly personId: string
	readonly at: Date
	/** Null after a restore. */
	readonly by: string | null
}

/** Rows that others wait for first, the person's own last, then the logs. */
async function erase(context: Context, tx: Tx, erased: Erased): Promise<void> {
	const { personId, at } = erased
	const addresses = await forgetInvitations(context, tx, personId, at)
	const tasks = await endTasks(tx, personId, at)
	const [person] = await tx.select({ email: people.email }).from(people).where(eq(people.id, personId)).for('update')
	const all = [...new Set([...addresses, ...(person?.email ? [person.email] : [])])]
	await keepOwnConflicts(context, tx, personId)
	await forgetLetters(context, tx, personId, all)
	await forgetWords(tx, personId)
	await dropAllExports(tx)
	await forgetAccount(tx, personId, at)
	await logErased(context, tx, tasks, erased)
}
