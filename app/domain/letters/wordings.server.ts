import { and, eq } from 'drizzle-orm'
import { appendToLog } from '#app/domain/log/append-to-log.server.ts'
import type { ActingContext } from '#app/domain/shared/context.server.ts'
import { type Outcome, ok, refuse } from '#app/domain/shared/outcome.ts'
import type { Db, Tx } from '#db/client.server.ts'
import { letterWordings } from '#db/schema/index.ts'
import type { LetterKind } from './letter.ts'
import type { Wording } from './wording.ts'

interface Place {
	readonly editionId: string
	readonly kind: LetterKind
	readonly locale: string
}

const at = ({ editionId, kind, locale }: Place) =>
	and(eq(letterWordings.editionId, editionId), eq(letterWordings.kind, kind), eq(letterWordings.locale, locale))

/** An edition's own words, where it has some. */
export async function findWording(db: Db | Tx, place: Place) {
	const { subject, body, changedAt } = letterWordings
	const [found] = await db.select({ subject, body, changedAt }).from(letterWordings).where(at(place))
	return found ?? null
}

/** When each of an edition's own words was last changed, by kind and language. */
export async function wordingTimes(db: Db, editionId: string): Promise<ReadonlyMap<string, Date>> {
	const { kind, locale, changedAt } = letterWordings
	const rows = await db
		.select({ kind, locale, changedAt })
		.from(letterWordings)
		.where(eq(letterWordings.editionId, editionId))
	return new Map(rows.map((row) => [`${row.kind} ${row.locale}`, row.changedAt]))
}

/** Letters say this from now on, those that wait already too. */
export const changeWording = (context: ActingContext, place: Place, { subject, body }: Wording): Promise<void> =>
	context.db.transaction(async (tx) => {
		const own = { subject, body, changedAt: await context.clock(tx), changedBy: context.person.id }
		const { editionId, kind, locale } = place
		await tx
			.insert(letterWordings)
			.values({ editionId, kind, locale, ...own })
			.onConflictDoUpdate({
				target: [letterWordings.editionId, letterWordings.kind, letterWordings.locale],
				set: own,
			})
		await appendToLog(context, tx, editionId, 'letter.worded', { kind, language: locale, by: context.person.id })
	})

/** Back to our text. */
export const removeWording = (context: ActingContext, place: Place): Promise<Outcome<null, 'wording-gone'>> =>
	context.db.transaction(async (tx) => {
		const removed = await tx.delete(letterWordings).where(at(place)).returning({ kind: letterWordings.kind })
		if (removed.length === 0) return refuse('wording-gone')
		const { editionId, kind, locale } = place
		await appendToLog(context, tx, editionId, 'letter.unworded', { kind, language: locale, by: context.person.id })
		return ok(null)
	})
