import { and, eq, isNull } from 'drizzle-orm'
import { openPrivateLink, spendPrivateLink } from '#app/domain/letters/private-link.server.ts'
import { queueLetter } from '#app/domain/letters/queue-letter.server.ts'
import type { Context } from '#app/domain/shared/context.server.ts'
import { type Outcome, ok, refuse } from '#app/domain/shared/outcome.ts'
import { passwordResets, people, sessions } from '#db/schema/index.ts'
import { knownPerson } from './known-person.server.ts'
import { hashPassword } from './password-hash.server.ts'

type Refusal = 'link-unknown' | 'link-expired' | 'link-used'
interface Reset {
	readonly id: string
	readonly personId: string
	readonly email: string
	readonly locale: string
}

/** Whose password a link sets; looking changes nothing. */
export async function findReset(context: Context, token: string): Promise<Outcome<Reset, Refusal>> {
	const opened = await openPrivateLink(context, context.db, 'reset', token)
	if (!opened.ok) return opened
	const [row] = await context.db
		.select({ reset: passwordResets, email: knownPerson.email, locale: people.locale })
		.from(passwordResets)
		.innerJoin(people, eq(people.id, passwordResets.personId))
		.where(and(eq(passwordResets.id, opened.value.subjectId), isNull(people.disabledAt)))
	if (!row) return refuse('link-unknown')
	const { reset, email, locale } = row
	if (reset.usedAt) return refuse('link-used')
	if (reset.expiresAt <= (await context.clock(context.db))) return refuse('link-expired')
	return ok({ id: reset.id, personId: reset.personId, email, locale })
}

/** Once, and for all letters that were asked for: everybody signed in with the old password is out. A second factor stays. */
export async function resetPassword(
	context: Context,
	token: string,
	password: string,
): Promise<Outcome<null, Refusal>> {
	const found = await findReset(context, token)
	if (!found.ok) return found
	const { id, personId, email, locale } = found.value
	const passwordHash = await hashPassword(password)
	return context.db.transaction(async (tx) => {
		const usedAt = await context.clock(tx)
		const used = await tx
			.update(passwordResets)
			.set({ usedAt })
			.where(and(eq(passwordResets.personId, personId), isNull(passwordResets.usedAt)))
			.returning({ id: passwordResets.id })
		if (!used.some((each) => each.id === id)) return refuse('link-used')
		await spendPrivateLink(context, tx, token)
		await tx.update(people).set({ passwordHash }).where(eq(people.id, personId))
		await tx.delete(sessions).where(eq(sessions.personId, personId))
		await queueLetter(context, tx, {
			editionId: null,
			kind: 'password-changed',
			recipient: email,
			locale,
			params: { changedAt: usedAt.toISOString(), zone: 'UTC' },
		})
		return ok(null)
	})
}
