import { and, eq, inArray } from 'drizzle-orm'
import type { Idea, IdeaCard } from '#app/domain/submissions/idea.ts'
import { cardOf, ideaColumns } from '#app/domain/submissions/idea-rows.server.ts'
import type { SubmissionState } from '#app/domain/submissions/submission-state.ts'
import type { Db, Tx } from '#db/client.server.ts'
import { editions, libraries, photos, submissions } from '#db/schema/index.ts'

/** A submission in a result. Its words and picture are there only while it is published; its code and count stay. */
export interface ResultEntry {
	readonly id: string
	readonly code: string
	readonly country: string
	readonly state: SubmissionState | 'hidden'
	readonly card: (IdeaCard & Pick<Idea, 'idea'>) | null
}

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
