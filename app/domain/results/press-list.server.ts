import { and, asc, eq, inArray, isNotNull, sql } from 'drizzle-orm'
import { changeEdition } from '#app/domain/contest/change-edition.server.ts'
import type { ActingContext, Context } from '#app/domain/shared/context.server.ts'
import { type Outcome, ok, refuse } from '#app/domain/shared/outcome.ts'
import { isUuid } from '#app/domain/shared/uuid.ts'
import type { Db, Tx } from '#db/client.server.ts'
import { letters, pressContacts } from '#db/schema/index.ts'
import { markOf } from './announcement-letters-marks.server.ts'
import type { PressEntry } from './press.ts'

export interface Added {
	readonly added: number
	/** On the list already. */
	readonly known: number
	/** Have left it and are not added again. */
	readonly left: number
}

export function addToPress(
	context: ActingContext,
	editionId: string,
	entries: readonly PressEntry[],
): Promise<Outcome<Added, never>> {
	return changeEdition(context, editionId, 'press.added', async (tx, _edition, now) => {
		const marked = entries.map((entry) => ({ ...entry, mark: markOf(context, editionId, entry.email) }))
		const marks = marked.map(({ mark }) => mark)
		const left = await tx.$count(
			pressContacts,
			and(eq(pressContacts.editionId, editionId), inArray(pressContacts.mark, marks), isNotNull(pressContacts.leftAt)),
		)
		const rows = marked.map((entry) => ({ ...entry, editionId, addedBy: context.person.id, addedAt: now }))
		const added = await tx.insert(pressContacts).values(rows).onConflictDoNothing().returning({ id: pressContacts.id })
		const value = { added: added.length, known: entries.length - added.length - left, left }
		return ok({ value, logged: { added: added.length } })
	})
}

/** One of whom the organiser learns why they were not added. */
export async function addOneToPress(
	context: ActingContext,
	editionId: string,
	entry: PressEntry,
): Promise<Outcome<null, 'press-listed' | 'press-has-left'>> {
	const outcome = await addToPress(context, editionId, [entry])
	if (!outcome.ok) return outcome
	if (outcome.value.added > 0) return ok(null)
	return refuse(outcome.value.left > 0 ? 'press-has-left' : 'press-listed')
}

/** An organiser takes somebody off; nothing of them stays. */
export function removeFromPress(
	context: ActingContext,
	editionId: string,
	contactId: string,
): Promise<Outcome<null, 'not-found'>> {
	return changeEdition(context, editionId, 'press.removed', async (tx) => {
		if (!isUuid(contactId)) return refuse('not-found')
		const removed = await tx
			.delete(pressContacts)
			.where(and(eq(pressContacts.id, contactId), eq(pressContacts.editionId, editionId)))
			.returning({ id: pressContacts.id })
		if (removed.length === 0) return refuse('not-found')
		await forgetLetters(tx, contactId)
		return ok({ value: null, logged: {} })
	})
}

/** By their own link, at once: only a mark stays, so that nobody adds them again. Doing it twice is no mistake. */
export async function leavePress(context: Context, contactId: string): Promise<void> {
	const at = await context.clock(context.db)
	await context.erasures.write([{ kind: 'press-contact', id: contactId, at }])
	await context.db.transaction(async (tx) => {
		await tx
			.update(pressContacts)
			.set({
				...{ name: null, outlet: null, email: null, source: null },
				leftAt: sql`coalesce(${pressContacts.leftAt}, ${(await context.clock(tx)).toISOString()}::timestamptz)`,
			})
			.where(eq(pressContacts.id, contactId))
		await forgetLetters(tx, contactId)
	})
}

/** Those that still wait are not sent either. */
const forgetLetters = (tx: Tx, contactId: string) => tx.delete(letters).where(eq(letters.subjectId, contactId))

/** Who is on the list, by outlet; of those who left nobody knows more than how many. */
export async function pressList(db: Db, editionId: string) {
	const rows = await db
		.select()
		.from(pressContacts)
		.where(eq(pressContacts.editionId, editionId))
		.orderBy(asc(pressContacts.outlet), asc(pressContacts.name))
	return { contacts: rows.filter(({ leftAt }) => leftAt === null), left: rows.filter(({ leftAt }) => leftAt).length }
}

export async function findPressContact(db: Db, id: string) {
	const [row] = await db.select().from(pressContacts).where(eq(pressContacts.id, id))
	return row ?? null
}

/** On the list, and no letter was written to them. */
export const untoldPress = (db: Db, editionId: string): Promise<number> =>
	db.$count(
		pressContacts,
		and(
			...[eq(pressContacts.editionId, editionId), isNotNull(pressContacts.email)],
			sql`not exists (select from ${letters} where ${letters.onceKey} = 'press-told:' || ${pressContacts.id}::text)`,
		),
	)
