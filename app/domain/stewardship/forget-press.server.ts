import { and, eq, exists, inArray, isNotNull, lte } from 'drizzle-orm'
import { announcements, letters, pressContacts } from '#db/schema/index.ts'
import type { RetentionRule } from './retention-rule.server.ts'

/** A year after the release nobody knows any more which journalists were told of it, nor who had left the list. */
export const pressOfTheYearBefore: RetentionRule = {
	name: 'press',
	days: 365,
	overdue: async (db, edge) => {
		const listed = db
			.select({ id: pressContacts.id })
			.from(pressContacts)
			.where(eq(pressContacts.editionId, announcements.editionId))
		const rows = await db
			.select({ editionId: announcements.editionId })
			.from(announcements)
			.where(and(isNotNull(announcements.releasedAt), lte(announcements.visibleFrom, edge), exists(listed)))
		return rows.map(({ editionId }) => editionId)
	},
	forget: (context, editionId) =>
		context.db.transaction(async (tx) => {
			const gone = await tx
				.delete(pressContacts)
				.where(eq(pressContacts.editionId, editionId))
				.returning({ id: pressContacts.id })
			const ids = gone.map(({ id }) => id)
			if (ids.length > 0) await tx.delete(letters).where(inArray(letters.subjectId, ids))
		}),
}
