import { and, asc, desc, eq, isNotNull, isNull } from 'drizzle-orm'
import type { Edition } from '#app/domain/contest/edition.ts'
import { textIn } from '#app/domain/contest/edition.ts'
import { letterKinds, linkPaths } from '#app/domain/letters/letter.ts'
import { findWording } from '#app/domain/letters/wordings.server.ts'
import type { Context } from '#app/domain/shared/context.server.ts'
import type { Db, Tx } from '#db/client.server.ts'
import { jobs, libraries, libraryContacts, logCheckpoints, logHeads, submissions } from '#db/schema/index.ts'
import { type Audience, audiences, byLanguage, letterOf, localeFor, tells, total } from './announcement-letters.ts'
import { countRecipients, ownJobs, sendingState, sentSoFar, someOfEach } from './announcement-letters-queries.server.ts'

/** How many letters go to whom, and how far they are. */
export async function lettersPlan(context: Context, editionId: string) {
	const sent = await sentSoFar(context.db, editionId)
	const rows = []
	for (const audience of audiences) {
		const counted = await countRecipients(context, context.db, editionId, audience)
		const written = sent.get(letterOf[audience]) ?? { queued: 0, sent: 0, failed: 0 }
		rows.push({ audience, count: total(counted), languages: byLanguage(counted), ...written })
	}
	const state = await sendingState(context, editionId)
	// A story that was told at once has no batches.
	return { rows, state: state === 'not-begun' && sent.size > 0 ? ('all-queued' as const) : state }
}
export type LettersPlan = Awaited<ReturnType<typeof lettersPlan>>

/** A letter of each language, word for word, to the first who will get it; its private link is theirs alone. */
export async function exampleLetters(context: Context, edition: Edition, audience: Audience) {
	const some = await someOfEach(context, context.db, edition.id, audience)
	const kind = letterOf[audience]
	const { link: purpose } = letterKinds[kind]
	const link = purpose && `${context.origin}${linkPaths[purpose]}/••••••`
	const base = `${context.origin}/editions/${edition.slug}`
	const ground = { base, checkpoint: { editionId: edition.id, ...(await checkpointSoFar(context.db, edition.id)) } }
	const first = new Map(some.toReversed().map((to) => [localeFor(to), to]))
	const written = [...first].map(async ([locale, to]) => {
		const params = { ...tells[audience](to, ground), edition: textIn(edition.title, locale).text }
		const wording = await findWording(context.db, { editionId: edition.id, kind, locale })
		return { locale, ...context.writeLetter({ kind, locale, params, link, wording }) }
	})
	return Promise.all(written)
}

/** The release's own; before it nobody can know it. */
async function checkpointSoFar(db: Db, editionId: string) {
	const kept = await keptCheckpoint(db, editionId)
	if (kept) return { size: kept.size, head: kept.head, signature: kept.signature }
	const [reached] = await db.select({ size: logHeads.size }).from(logHeads).where(eq(logHeads.editionId, editionId))
	return { size: reached?.size ?? 0, head: '…', signature: '…' }
}

/** The checkpoint that was kept at the release. */
export async function keptCheckpoint(db: Db | Tx, editionId: string) {
	const [kept] = await db
		.select()
		.from(logCheckpoints)
		.where(and(eq(logCheckpoints.editionId, editionId), isNull(logCheckpoints.country)))
		.orderBy(desc(logCheckpoints.size))
		.limit(1)
	return kept ?? null
}

/** Libraries that took part and whose address nobody has written down. */
export const librariesWithoutAddress = (db: Db, editionId: string) =>
	db
		.selectDistinct({ slug: libraries.slug, name: libraries.name, country: libraries.country })
		.from(submissions)
		.innerJoin(libraries, eq(libraries.id, submissions.libraryId))
		.leftJoin(libraryContacts, eq(libraryContacts.libraryId, libraries.id))
		.where(and(eq(submissions.editionId, editionId), eq(submissions.state, 'published'), isNull(libraryContacts.email)))
		.orderBy(asc(libraries.country), asc(libraries.name))
		.limit(100)

/** A batch that was given up is tried again; it begins where it stopped. */
export async function resumeSending(context: Context, editionId: string): Promise<void> {
	const again = { failedAt: null, attempts: 0, lockedUntil: null, runAt: await context.clock(context.db) }
	await context.db
		.update(jobs)
		.set(again)
		.where(and(ownJobs(editionId), isNotNull(jobs.failedAt)))
}
