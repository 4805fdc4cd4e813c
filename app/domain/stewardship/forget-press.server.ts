import { eq, inArray, sql } from 'drizzle-orm'
import { announcements, letters, pressContacts } from '#db/schema/index.ts'
import type { RetentionRule } from './retention-rule.server.ts'

/** A year after the release nobody knows any more which journalists were told of it, nor who had left the list. */
export const pressOfTheYearBefore: RetentionRule = {
	name: 'press',
	waiting: sql`
		select ${announcements.editionId} as id, ${announcements.editionId} as edition, ${announcements.visibleFrom} as began
		from ${announcements}
		where ${announcements.releasedAt} is not null and exists (
			select 1 from ${pressContacts} where ${pressContacts.editionId} = ${announcements.editionId})`,
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
