import { and, eq, inArray, isNull } from 'drizzle-orm'
import type { Db, Tx } from '#db/client.server.ts'
import { consents, editions, libraries, photos, submissions } from '#db/schema/index.ts'
import type { Idea, IdeaCard } from './idea.ts'
import { cardOf, ideaColumns, ideas } from './idea-rows.server.ts'
import { isShown, newestFirst } from './list-ideas.server.ts'

/** The newest ideas of these editions. */
export async function newestIdeas(db: Db | Tx, editionIds: readonly string[], count: number): Promise<IdeaCard[]> {
	if (editionIds.length === 0) return []
	const rows = await ideas(db)
		.where(and(inArray(submissions.editionId, [...editionIds]), isShown()))
		.orderBy(...newestFirst)
		.limit(count)
	return rows.map(cardOf)
}

/** The newest ideas that were had at a library. */
export async function ideasAtLibrary(db: Db | Tx, libraryId: string, count = 12): Promise<IdeaCard[]> {
	const rows = await ideas(db)
		.where(and(eq(submissions.libraryId, libraryId), isShown()))
		.orderBy(...newestFirst)
		.limit(count)
	return rows.map(cardOf)
}

/** The idea of that code: shown, gone for good after it had been shown, or (null) nothing the public knows of. */
export async function findIdea(db: Db | Tx, editionId: string, code: string): Promise<Idea | 'gone' | null> {
	const [row] = await db
		.select({
			...ideaColumns,
			state: submissions.state,
			hiddenSince: submissions.hiddenSince,
			erasedAt: submissions.erasedAt,
			categoryId: submissions.categoryId,
			libraryId: submissions.libraryId,
			peopleCount: submissions.peopleCount,
			submitterName: submissions.submitterName,
			nameShown: consents.id,
		})
		.from(submissions)
		.innerJoin(editions, eq(editions.id, submissions.editionId))
		.leftJoin(libraries, eq(libraries.id, submissions.libraryId))
		.leftJoin(photos, and(eq(photos.id, submissions.photoId), eq(photos.state, 'ready')))
		.leftJoin(consents, nameConsent())
		.where(and(eq(submissions.editionId, editionId), eq(submissions.code, code)))
	if (!row?.publishedAt) return null
	if (row.state !== 'published' || row.erasedAt) return 'gone'
	if (row.hiddenSince) return null
	const { idea, categoryId, libraryId, peopleCount } = row
	return {
		...cardOf(row),
		idea,
		categoryId,
		libraryId,
		peopleCount,
		submitter: row.nameShown ? row.submitterName : null,
	}
}

const nameConsent = () =>
	and(
		eq(consents.submissionId, submissions.id),
		eq(consents.kind, 'name-shown'),
		eq(consents.by, 'submitter'),
		isNull(consents.withdrawnAt),
	)
