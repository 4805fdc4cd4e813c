import { and, desc, eq, inArray, lt, or, type SQL } from 'drizzle-orm'
import type { Context } from '#app/domain/shared/context.server.ts'
import type { Db } from '#db/client.server.ts'
import { editions, letters } from '#db/schema/index.ts'
import { findLetter } from './find-letter.server.ts'
import { letterKinds, linkPaths, type StoredParams } from './letter.ts'
import { letterState } from './letter-state.ts'
import type { OutboxPlace } from './outbox-place.ts'
import { isLinkMade, privateLink } from './private-link.server.ts'

/** Whose letters somebody may read: those of these editions, or (null) all. */
export type Reach = readonly string[] | null

const pageLength = 50

/** The newest letters, or those written before a place, with the place the next page begins at. */
export async function outbox(db: Db, reach: Reach, before: OutboxPlace | null) {
	const { id, kind, recipient, createdAt, sentAt, failedAt, bouncedAt } = letters
	const rows = await db
		.select({ id, kind, recipient, createdAt, sentAt, failedAt, bouncedAt, demo: editions.demo })
		.from(letters)
		.leftJoin(editions, eq(editions.id, letters.editionId))
		.where(and(within(reach), before ? writtenBefore(before) : undefined))
		.orderBy(desc(createdAt), desc(id))
		.limit(pageLength + 1)
	const page = rows
		.slice(0, pageLength)
		.map((row) => ({ ...row, state: letterState({ ...row, demo: row.demo ?? false }) }))
	return { letters: page, older: rows.length > pageLength ? (page.at(-1) ?? null) : null }
}

/** One letter as its recipient reads it, except that a link or receipt of their own stays hidden unless it is a demo's. */
export async function letterInOutbox(context: Context, reach: Reach, letterId: string) {
	const letter = await findLetter(context.db, letterId)
	if (!letter || !isWithin(reach, letter.editionId)) return null
	const { link: purpose } = letterKinds[letter.kind]
	const masked = purpose !== null && !letter.demo
	const link = purpose && letter.demo && letter.subjectId ? privateLink(context, purpose, letter.subjectId) : null
	const shownLink = masked ? `${context.origin}${linkPaths[purpose]}/••••••` : link
	return {
		letter,
		state: letterState(letter),
		written: context.writeLetter({
			...letter,
			params: letter.demo ? letter.params : withoutReceipt(letter.params),
			link: shownLink,
		}),
		link,
		works: link !== null && purpose !== null && (await isLinkMade(context, purpose, letter.subjectId ?? '')),
		masked,
	}
}

const withoutReceipt = (params: StoredParams): StoredParams =>
	'receipt' in params ? { ...params, receipt: '••••-••••-••••-••••' } : params

const writtenBefore = ({ createdAt, id }: OutboxPlace): SQL | undefined =>
	or(lt(letters.createdAt, createdAt), and(eq(letters.createdAt, createdAt), lt(letters.id, id)))

const within = (reach: Reach): SQL | undefined => (reach === null ? undefined : inArray(letters.editionId, [...reach]))
const isWithin = (reach: Reach, editionId: string | null) =>
	reach === null || (editionId !== null && reach.includes(editionId))
