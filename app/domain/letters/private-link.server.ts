import { createHash, createHmac } from 'node:crypto'
import { eq } from 'drizzle-orm'
import type { Context } from '#app/domain/shared/context.server.ts'
import { type Outcome, ok, refuse } from '#app/domain/shared/outcome.ts'
import type { Db, Tx } from '#db/client.server.ts'
import { privateLinks } from '#db/schema/index.ts'
import { type LinkPurpose, linkPaths } from './letter.ts'

/** The same subject always gets the same token (256 bits), so a letter sent twice carries one link; only its hash is stored. */
export const privateToken = (secret: string, purpose: LinkPurpose, subjectId: string): string =>
	createHmac('sha256', secret).update(`${purpose}:${subjectId}`).digest('base64url')

export const privateLink = (
	context: Pick<Context, 'secret' | 'origin'>,
	purpose: LinkPurpose,
	subjectId: string,
): string => `${context.origin}${linkPaths[purpose]}/${privateToken(context.secret, purpose, subjectId)}`

const hashOf = (token: string): string => createHash('sha256').update(token).digest('hex')

/** Makes the link work from now on; minting again renews its term. */
export async function mintPrivateLink(
	context: Context,
	tx: Db | Tx,
	link: { purpose: LinkPurpose; subjectId: string; expiresAt?: Date | null },
): Promise<string> {
	const token = privateToken(context.secret, link.purpose, link.subjectId)
	const expiresAt = link.expiresAt ?? null
	await tx
		.insert(privateLinks)
		.values({
			tokenHash: hashOf(token),
			purpose: link.purpose,
			subjectId: link.subjectId,
			createdAt: await context.clock(tx),
			expiresAt,
		})
		.onConflictDoUpdate({ target: privateLinks.tokenHash, set: { expiresAt } })
	return token
}

/** Whom a private link is about; opening one changes nothing. */
export async function openPrivateLink(
	context: Context,
	db: Db | Tx,
	purpose: LinkPurpose,
	token: string,
): Promise<Outcome<{ subjectId: string }, 'link-unknown' | 'link-expired' | 'link-used'>> {
	const [link] = await db
		.select()
		.from(privateLinks)
		.where(eq(privateLinks.tokenHash, hashOf(token)))
	if (!link || link.purpose !== purpose) return refuse('link-unknown')
	if (link.usedAt) return refuse('link-used')
	if (link.expiresAt && link.expiresAt <= (await context.clock(db))) return refuse('link-expired')
	return ok({ subjectId: link.subjectId })
}

/** For links that work once. */
export async function spendPrivateLink(context: Context, tx: Tx, token: string): Promise<void> {
	await tx
		.update(privateLinks)
		.set({ usedAt: await context.clock(tx) })
		.where(eq(privateLinks.tokenHash, hashOf(token)))
}

/** Whether the link has been made yet: it is when its letter is sent, a moment after the letter was written. */
export async function isLinkMade(context: Context, purpose: LinkPurpose, subjectId: string): Promise<boolean> {
	const tokenHash = hashOf(privateToken(context.secret, purpose, subjectId))
	const [made] = await context.db
		.select({ purpose: privateLinks.purpose })
		.from(privateLinks)
		.where(eq(privateLinks.tokenHash, tokenHash))
	return made !== undefined
}
