import { and, asc, count, eq, gt } from 'drizzle-orm'
import { letterState } from '#app/domain/letters/letter-state.ts'
import { letters } from '#db/schema/index.ts'
import { inPages, type Table } from './table.server.ts'

/** What became of each letter; not to whom it went. */
export const lettersTable: Table = {
	count: async ({ context, edition }) => {
		const [row] = await context.db.select({ rows: count() }).from(letters).where(eq(letters.editionId, edition.id))
		return row?.rows ?? 0
	},
	batches: ({ context, edition }) =>
		inPages(
			(after: typeof letters.$inferSelect | null, limit) =>
				context.db
					.select()
					.from(letters)
					.where(and(eq(letters.editionId, edition.id), after ? gt(letters.id, after.id) : undefined))
					.orderBy(asc(letters.id))
					.limit(limit),
			(letter) => ({
				letter: letter.id,
				letter_kind: letter.kind,
				language: letter.locale,
				letter_state: letterState({ ...letter, demo: edition.demo }),
				written_at: letter.createdAt,
				sent_at: letter.sentAt,
				failed_at: letter.failedAt,
				failure: letter.failure,
			}),
		),
}
