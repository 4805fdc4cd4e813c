import { and, eq, inArray, isNotNull, or, sql } from 'drizzle-orm'
import { forgetAddresses } from '#app/domain/letters/dead-address.server.ts'
import type { Context } from '#app/domain/shared/context.server.ts'
import type { Db, Tx } from '#db/client.server.ts'
import { invitations, letters, people } from '#db/schema/index.ts'

/** Those they accepted, and those to their address; the first organiser's names nobody. */
const theirs = (db: Db | Tx, personId: string) =>
	and(
		or(
			eq(invitations.acceptedBy, personId),
			inArray(
				sql`lower(${invitations.email})`,
				db.select({ email: people.email }).from(people).where(eq(people.id, personId)),
			),
		),
		or(isNotNull(invitations.email), isNotNull(invitations.name)),
	)

export async function invitationsOf(db: Db | Tx, personId: string): Promise<string[]> {
	const found = await db.select({ id: invitations.id }).from(invitations).where(theirs(db, personId))
	return found.map(({ id }) => id)
}

/** None of them can be accepted any more; answers the addresses that they were sent to. */
export async function forgetInvitations(context: Context, tx: Tx, personId: string, at: Date): Promise<string[]> {
	const held = await tx
		.select({ id: invitations.id, email: invitations.email })
		.from(invitations)
		.where(theirs(tx, personId))
		.orderBy(invitations.id)
		.for('update')
	await emptied(
		tx,
		held.map(({ id }) => id),
		at,
	)
	const addresses = held.flatMap(({ email }) => email ?? [])
	await forgetAddresses(context, tx, addresses)
	return addresses
}

/** One that leads to no account: nobody has come, or after a restore to when nobody had. */
export async function forgetInvitation(context: Context, id: string): Promise<boolean> {
	const at = await context.clock(context.db)
	return context.db.transaction(async (tx) => {
		const [held] = await tx.select().from(invitations).where(eq(invitations.id, id)).for('update')
		if (!held || held.erasedAt) return false
		await emptied(tx, [id], at)
		await forgetAddresses(context, tx, [held.email])
		return true
	})
}

async function emptied(tx: Tx, ids: readonly string[], at: Date): Promise<void> {
	if (ids.length === 0) return
	await tx
		.update(invitations)
		.set({
			...{ email: null, name: null, erasedAt: at },
			revokedAt: sql`case when ${invitations.acceptedAt} is null
				then coalesce(${invitations.revokedAt}, ${at.toISOString()}::timestamptz) else ${invitations.revokedAt} end`,
		})
		.where(inArray(invitations.id, [...ids]))
	await tx.delete(letters).where(inArray(letters.subjectId, [...ids]))
}
