import { createHmac } from 'node:crypto'
import { and, eq, inArray, isNull, sql } from 'drizzle-orm'
import type { ActingContext, Context } from '#app/domain/shared/context.server.ts'
import { type Outcome, ok, refuse } from '#app/domain/shared/outcome.ts'
import type { Db, Tx } from '#db/client.server.ts'
import { deadAddresses, letters } from '#db/schema/index.ts'
import { type Reach, within } from './letter-reach.server.ts'
import { postAgain } from './post-again.server.ts'

/** Stands for an address without telling it: only this installation can make it. */
export const markOfAddress = ({ secret }: Pick<Context, 'secret'>, address: string): string =>
	createHmac('sha256', secret).update(`dead address:${address.trim().toLowerCase()}`).digest('base64url')

/** What was noted of an address at which letters do not arrive. */
export async function deadAddress(context: Context, db: Db | Tx, address: string) {
	const [found] = await db
		.select({ note: deadAddresses.note, notedAt: deadAddresses.notedAt })
		.from(deadAddresses)
		.where(eq(deadAddresses.mark, markOfAddress(context, address)))
	return found ?? null
}

/** Which of these are dead. */
export async function deadAmong(context: Context, addresses: readonly string[]): Promise<ReadonlySet<string>> {
	const marks = new Map(addresses.map((address) => [markOfAddress(context, address), address]))
	if (marks.size === 0) return new Set()
	const found = await context.db
		.select({ mark: deadAddresses.mark })
		.from(deadAddresses)
		.where(inArray(deadAddresses.mark, [...marks.keys()]))
	return new Set(found.flatMap(({ mark }) => marks.get(mark) ?? []))
}

type Noted = Outcome<null, 'letter-gone' | 'letter-moved-on'>

/** The letter came back: it says so, and all others to its address wait. */
export const noteDeadAddress = (context: ActingContext, reach: Reach, id: string, note: string): Promise<Noted> =>
	context.db.transaction(async (tx) => {
		const now = await context.clock(tx)
		const [letter] = await tx
			.update(letters)
			.set({ bouncedAt: sql`case when ${letters.sentAt} is null then null else ${now.toISOString()}::timestamptz end` })
			.where(and(eq(sql`${letters.id}::text`, id), within(reach)))
			.returning({ recipient: letters.recipient })
		if (!letter) return refuse('letter-gone')
		const noted = { note, notedAt: now, notedBy: context.person.id }
		await tx
			.insert(deadAddresses)
			.values({ mark: markOfAddress(context, letter.recipient), ...noted })
			.onConflictDoUpdate({ target: deadAddresses.mark, set: noted })
		return ok(null)
	})

/** It works after all: what waited for it leaves. */
export const reviveAddress = (context: ActingContext, reach: Reach, id: string): Promise<Noted> =>
	context.db.transaction(async (tx) => {
		const [letter] = await tx
			.select({ recipient: letters.recipient })
			.from(letters)
			.where(and(eq(sql`${letters.id}::text`, id), within(reach)))
		if (!letter) return refuse('letter-gone')
		const removed = await tx
			.delete(deadAddresses)
			.where(eq(deadAddresses.mark, markOfAddress(context, letter.recipient)))
			.returning({ mark: deadAddresses.mark })
		if (removed.length === 0) return refuse('letter-moved-on')
		await postAgain(
			context,
			tx,
			and(eq(sql`lower(${letters.recipient})`, letter.recipient.toLowerCase()), isNull(letters.bouncedAt)),
		)
		return ok(null)
	})

/** Whoever is erased leaves no note about the address either. */
export async function forgetAddresses(context: Context, tx: Tx, addresses: readonly (string | null)[]): Promise<void> {
	const marks = addresses.flatMap((address) => (address ? [markOfAddress(context, address)] : []))
	if (marks.length > 0) await tx.delete(deadAddresses).where(inArray(deadAddresses.mark, marks))
}
