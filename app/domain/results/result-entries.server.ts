import { and, eq, inArray } from 'drizzle-orm'
import { cardOf, ideaColumns } from '#app/domain/submissions/idea-rows.server.ts'
import type { Db, Tx } from '#db/client.server.ts'
import { editions, libraries, photos, submissions } from '#db/schema/index.ts'
import type { ResultEntry } from './result-entry.ts'

export async function resultEntries(db: Db | Tx, ids: readonly string[]): Promise<ReadonlyMap<string, ResultEntry>> {
	if (ids.length === 0) return new Map()
	const rows = await db
		.select({ ...ideaColumns, state: submissions.state, hiddenSince: submissions.hiddenSince })
		.from(submissions)
		.innerJoin(editions, eq(editions.id, submissions.editionId))
		.leftJoin(libraries, eq(libraries.id, submissions.libraryId))
		.leftJoin(photos, and(eq(photos.id, submissions.photoId), eq(photos.state, 'ready')))
		.where(inArray(submissions.id, [...ids]))
	return new Map(
		rows.map(({ state, hiddenSince, ...row }) => {
			const shown = state === 'published' && !hiddenSince
			const { id, code, country } = row
			const card = shown ? { ...cardOf(row), idea: row.idea } : null
			return [id, { id, code, country, state: hiddenSince && state === 'published' ? 'hidden' : state, card }]
		}),
	)
}
