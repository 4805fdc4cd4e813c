import { and, asc, eq, inArray, isNotNull, isNull, not, type SQL, sql } from 'drizzle-orm'
import type { Context } from '#app/domain/shared/context.server.ts'
import { beyond, inOrder } from '#app/domain/shared/keyset.server.ts'
import { type ListPage, pageRead } from '#app/domain/shared/list-page.ts'
import { editions, letterAttempts, letters } from '#db/schema/index.ts'
import { deadAddress, deadAmong } from './dead-address.server.ts'
import { findLetter } from './find-letter.server.ts'
import { letterKinds, linkPaths, type StoredParams } from './letter.ts'
import { isWithin, type Reach, within } from './letter-reach.server.ts'
import { type OutboxState, outboxState } from './letter-state.ts'
import type { OutboxWish } from './outbox-list.ts'
import { isLetterPaused, isPaused } from './pause.server.ts'
import { isLinkMade, privateLink } from './private-link.server.ts'

export const lettersPerPage = 50
const keys = [letters.createdAt, letters.id] as const

const { id, kind, recipient, createdAt, sentAt, failedAt, bouncedAt } = letters
const listed = { id, kind, recipient, createdAt, sentAt, failedAt, bouncedAt, demo: editions.demo, paused: isPaused }

export interface ListedLetter {
	readonly id: string
	readonly kind: string
	readonly recipient: string
	readonly createdAt: Date
	readonly state: OutboxState
}

/** A page of the letters that somebody may read. */
export async function outbox(context: Context, reach: Reach, wish: OutboxWish): Promise<ListPage<ListedLetter>> {
	const rows = await context.db
		.select(listed)
		.from(letters)
		.leftJoin(editions, eq(editions.id, letters.editionId))
		.where(and(within(reach), await narrowed(context, reach, wish), beyond(keys, wish)))
		.orderBy(...inOrder(keys, wish))
		.limit(lettersPerPage + 1)
	const addresses = rows.map((row) => row.recipient)
	const dead = await deadAmong(context, addresses)
	const shown = rows.map((row) => {
		const state = outboxState({ ...row, demo: row.demo ?? false, dead: dead.has(row.recipient) })
		return { id: row.id, kind: row.kind, recipient: row.recipient, createdAt: row.createdAt, state }
	})
	return pageRead(shown, wish, lettersPerPage)
}

async function narrowed(context: Context, reach: Reach, { filters }: OutboxWish): Promise<SQL | undefined> {
	const { state, kind: ofKind, edition, q } = filters
	return and(
		state === 'all' ? undefined : await standing(context, reach, state),
		ofKind ? eq(kind, ofKind) : undefined,
		edition ? eq(editions.slug, edition) : undefined,
		q ? sql`position(lower(${q}) in lower(${recipient})) > 0` : undefined,
	)
}

async function standing(context: Context, reach: Reach, state: OutboxState): Promise<SQL | undefined> {
	const open = and(isNull(sentAt), isNull(failedAt), isNull(bouncedAt))
	const real = sql`${editions.demo} is not true`
	if (state === 'bounced') return isNotNull(bouncedAt)
	if (state === 'sent') return and(isNotNull(sentAt), isNull(bouncedAt))
	if (state === 'failed') return and(isNotNull(failedAt), isNull(sentAt), isNull(bouncedAt))
	if (state === 'kept') return and(open, eq(editions.demo, true))
	const dead = await deadWaitedFor(context, reach)
	const isHeld = dead.length > 0 ? inArray(recipient, dead) : sql`false`
	if (state === 'held') return and(open, real, isHeld)
	return and(open, real, not(isHeld), state === 'paused' ? isPaused : not(isPaused))
}

const mostAddresses = 20_000

/** Dead addresses are kept as marks only: they are found among those that letters wait for. */
async function deadWaitedFor(context: Context, reach: Reach): Promise<string[]> {
	const waited = await context.db
		.selectDistinct({ recipient })
		.from(letters)
		.where(and(within(reach), isNull(sentAt), isNull(failedAt)))
		.limit(mostAddresses)
	const addresses = waited.map((each) => each.recipient)
	return [...(await deadAmong(context, addresses))]
}

/** One letter as its recipient reads it, except that a link or receipt of their own stays hidden unless it is a demo's. */
export async function letterInOutbox(context: Context, reach: Reach, letterId: string) {
	const letter = await findLetter(context.db, letterId)
	if (!letter || !isWithin(reach, letter.editionId)) return null
	const { link: purpose } = letterKinds[letter.kind]
	const masked = purpose !== null && !letter.demo
	const link = purpose && letter.demo && letter.subjectId ? privateLink(context, purpose, letter.subjectId) : null
	const shownLink = masked ? `${context.origin}${linkPaths[purpose]}/••••••` : link
	const dead = await deadAddress(context, context.db, letter.recipient)
	return {
		letter,
		dead,
		state: outboxState({ ...letter, paused: await isLetterPaused(context.db, letter.id), dead: dead !== null }),
		attempts: await context.db
			.select({ id: letterAttempts.id, at: letterAttempts.at, failure: letterAttempts.failure })
			.from(letterAttempts)
			.where(eq(letterAttempts.letterId, letter.id))
			.orderBy(asc(letterAttempts.at)),
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
