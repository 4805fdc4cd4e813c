import { eq } from 'drizzle-orm'
import { failureText } from '#app/domain/jobs/failure-text.ts'
import type { JobHandler } from '#app/domain/jobs/job-handler.server.ts'
import type { Context } from '#app/domain/shared/context.server.ts'
import type { Db, Tx } from '#db/client.server.ts'
import { isOutage } from '#db/outage.ts'
import { letterAttempts, letters } from '#db/schema/index.ts'
import { deadAddress } from './dead-address.server.ts'
import { findLetter, type Letter } from './find-letter.server.ts'
import { letterKinds, linkDays, linkPaths } from './letter.ts'
import { isLetterPaused } from './pause.server.ts'
import { postOneAgain } from './post-again.server.ts'
import { mintPrivateLink } from './private-link.server.ts'
import { nextMinuteToSend } from './sending-rate.server.ts'

const day = 24 * 3600_000

/**
 * Makes the letter's private link work and sends it. Sent again it is the same letter: same link, same Message-ID.
 * A demo's letters never leave the outbox; without a mail server the others wait there, their links not yet made.
 */
export const sendLetter: JobHandler = async (context, { letterId = '' }, commit, { lastAttempt }) => {
	const letter = await findLetter(context.db, letterId)
	if (!letter || letter.sentAt || letter.failedAt) return
	if (letter.demo) return void (await linkFor(context, letter))
	if (!context.mail) return
	if (await isHeldBack(context, context.db, letter))
		return void (await commit((tx) => leaveWaiting(context, tx, letter)))
	const later = await nextMinuteToSend(context)
	if (later) return void (await commit((tx) => postOneAgain(context, tx, letter.id, later)))

	const { subject, text } = context.writeLetter({ ...letter, link: await linkFor(context, letter) })
	try {
		await context.mail.send({ to: letter.recipient, subject, text, messageId: messageId(context, letter.id) })
	} catch (error) {
		if (!isFinal(error) && (!lastAttempt || isOutage(error))) {
			await noteAttempt(context, context.db, letter.id, failureText(error))
			throw error
		}
		await commit((tx) => failed(context, tx, letter.id, error))
		return
	}
	await commit(async (tx) => {
		await noteAttempt(context, tx, letter.id, null)
		await tx
			.update(letters)
			.set({ sentAt: await context.clock(tx), failure: null })
			.where(eq(letters.id, letter.id))
	})
}

/** Its letters are paused, or its address is known not to work. */
const isHeldBack = async (context: Context, db: Db | Tx, { id, recipient }: Letter): Promise<boolean> =>
	(await isLetterPaused(db, id)) || (await deadAddress(context, db, recipient)) !== null

/** Whatever held it back may have ended since it was asked: then nobody else would promise it again. */
async function leaveWaiting(context: Context, tx: Tx, letter: Letter): Promise<void> {
	if (!(await isHeldBack(context, tx, letter))) await postOneAgain(context, tx, letter.id)
}

async function noteAttempt(context: Context, db: Db | Tx, letterId: string, failure: string | null): Promise<void> {
	await db.insert(letterAttempts).values({ letterId, at: await context.clock(db), failure })
}

async function linkFor(context: Context, { kind, subjectId }: Letter): Promise<string | null> {
	const { link: purpose } = letterKinds[kind]
	if (!purpose || !subjectId) return null
	const days = linkDays[purpose]
	const expiresAt = days === null ? null : new Date((await context.clock(context.db)).getTime() + days * day)
	const token = await mintPrivateLink(context, context.db, { purpose, subjectId, expiresAt })
	return `${context.origin}${linkPaths[purpose]}/${token}`
}

async function failed(context: Context, tx: Tx, letterId: string, error: unknown): Promise<void> {
	const failedAt = await context.clock(tx)
	await noteAttempt(context, tx, letterId, failureText(error))
	await tx
		.update(letters)
		.set({ failedAt, failure: failureText(error) })
		.where(eq(letters.id, letterId))
}

/** 5xx: the server will never take it (RFC 5321, 4.2.1). */
const isFinal = (error: unknown): boolean => {
	const code: unknown = (error as { responseCode?: unknown } | null)?.responseCode
	return typeof code === 'number' && code >= 500
}

const messageId = (context: Context, letterId: string) => `<${letterId}@${new URL(context.origin).hostname}>`
