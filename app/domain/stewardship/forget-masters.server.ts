import { and, eq, inArray, isNotNull, sql } from 'drizzle-orm'
import { announcements, photos, submissions } from '#db/schema/index.ts'
import type { RetentionRule } from './retention-rule.server.ts'

const batch = 200

/** Pictures in print size have done their work a year after the release; what the pages show stays. */
export const mastersOfTheYearBefore: RetentionRule = {
	name: 'photo-masters',
	waiting: sql`
		select ${announcements.editionId} as id, ${announcements.editionId} as edition, ${announcements.visibleFrom} as began
		from ${announcements}
		where ${announcements.releasedAt} is not null and exists (
			select 1 from ${photos} join ${submissions} on ${submissions.id} = ${photos.submissionId}
			where ${submissions.editionId} = ${announcements.editionId} and ${photos.masterKey} is not null)`,
	forget: async ({ db, photos: store }, editionId) => {
		for (let forgotten = 0; ; ) {
			const kept = await db
				.select({ id: photos.id, key: photos.masterKey })
				.from(photos)
				.innerJoin(submissions, eq(submissions.id, photos.submissionId))
				.where(and(eq(submissions.editionId, editionId), isNotNull(photos.masterKey)))
				.limit(batch)
			if (kept.length === 0) return forgotten
			for (const { key } of kept) if (key) await store.masters.remove(key)
			const gone = kept.map(({ id }) => id)
			await db.update(photos).set({ masterKey: null }).where(inArray(photos.id, gone))
			forgotten += kept.length
		}
	},
}
