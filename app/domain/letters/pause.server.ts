import { and, asc, eq, inArray, isNull, or, type SQL, sql } from 'drizzle-orm'
import { appendToLog } from '#app/domain/log/append-to-log.server.ts'
import type { ActingContext } from '#app/domain/shared/context.server.ts'
import { type Outcome, ok, refuse } from '#app/domain/shared/outcome.ts'
import type { Db, Tx } from '#db/client.server.ts'
import { editions, letterPauses, letters } from '#db/schema/index.ts'
import type { LetterKind } from './letter.ts'
import { isWithin, type Reach } from './letter-reach.server.ts'
import { postAgain } from './post-again.server.ts'

/** Of a letter's row: its edition, or its kind there, waits. */
export const isPaused = sql<boolean>`exists (select from letter_pauses p
	where p.edition_id = letters.edition_id and (p.kind is null or p.kind = letters.kind))`

export async function isLetterPaused(db: Db | Tx, letterId: string): Promise<boolean> {
	const [found] = await db.select({ isPaused }).from(letters).where(eq(letters.id, letterId))
	return found?.isPaused ?? false
}

/** Whether every letter of an edition waits, whatever its kind. */
export const areLettersPaused = async (db: Db, editionId: string): Promise<boolean> =>
	(await db.$count(letterPauses, and(eq(letterPauses.editionId, editionId), isNull(letterPauses.kind)))) > 0

/** How many letters of an edition wait only because somebody paused them. */
export async function countPaused(db: Db, editionId: string): Promise<number> {
	const ofEdition = eq(letterPauses.editionId, editionId)
	if ((await db.$count(letterPauses, ofEdition)) === 0) return 0
	const waiting = and(isNull(letters.sentAt), isNull(letters.failedAt), isNull(letters.bouncedAt))
	return db.$count(letters, and(eq(letters.editionId, editionId), waiting, isPaused))
}

/** The letters of an edition, or some of them, wait from now on; those that are just leaving still leave. */
export const pauseLetters = (
	context: ActingContext,
	reach: Reach,
	{ editionId, kind }: { readonly editionId: string; readonly kind: LetterKind | null },
): Promise<Outcome<null, 'edition-gone'>> =>
	context.db.transaction(async (tx) => {
		const [edition] = await tx
			.select({ id: editions.id })
			.from(editions)
			.where(eq(sql`${editions.id}::text`, editionId))
		if (!edition || !isWithin(reach, editionId)) return refuse('edition-gone')
		const by = context.person.id
		const paused = await tx
			.insert(letterPauses)
			.values({ editionId, kind, since: await context.clock(tx), by })
			.onConflictDoNothing()
			.returning({ id: letterPauses.id })
		if (paused.length > 0) await appendToLog(context, tx, editionId, 'letters.paused', { kind, by })
		return ok(null)
	})

/** They go on, in the order in which they were written. */
export const resumeLetters = (
	context: ActingContext,
	reach: Reach,
	pauseId: string,
): Promise<Outcome<null, 'letter-moved-on'>> =>
	context.db.transaction(async (tx) => {
		const [pause] = await tx
			.delete(letterPauses)
			.where(
				and(
					eq(sql`${letterPauses.id}::text`, pauseId),
					reach ? inArray(letterPauses.editionId, [...reach]) : undefined,
				),
			)
			.returning({ editionId: letterPauses.editionId, kind: letterPauses.kind })
		if (!pause) return refuse('letter-moved-on')
		const { editionId, kind } = pause
		const those: SQL | undefined = and(
			eq(letters.editionId, editionId),
			kind === null ? undefined : eq(letters.kind, kind),
		)
		await postAgain(context, tx, those)
		await appendToLog(context, tx, editionId, 'letters.resumed', { kind, by: context.person.id })
		return ok(null)
	})

/** What is paused, with how many letters wait for it. */
export function pausesIn(db: Db, reach: Reach) {
	const waiting = and(
		eq(letters.editionId, letterPauses.editionId),
		or(isNull(letterPauses.kind), eq(letters.kind, letterPauses.kind)),
		and(isNull(letters.sentAt), isNull(letters.failedAt)),
	)
	return db
		.select({
			id: letterPauses.id,
			kind: letterPauses.kind,
			since: letterPauses.since,
			title: editions.title,
			waiting: sql<number>`(select count(*)::int from ${letters} where ${waiting})`,
		})
		.from(letterPauses)
		.innerJoin(editions, eq(editions.id, letterPauses.editionId))
		.where(reach ? inArray(letterPauses.editionId, [...reach]) : undefined)
		.orderBy(asc(letterPauses.since))
}
