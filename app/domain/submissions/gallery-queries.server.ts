import { and, eq, exists, sql } from 'drizzle-orm'
import { prefixQuery } from '#app/domain/shared/search-words.ts'
import type { Db, Tx } from '#db/client.server.ts'
import { libraries, submissions } from '#db/schema/index.ts'
import type { IdeaCard } from './idea.ts'
import { isShown, listIdeas } from './list-ideas.server.ts'

/** The languages in which an edition's published ideas are written: one step into the index for each, however many ideas. */
export async function languagesOfIdeas(db: Db | Tx, editionId: string): Promise<string[]> {
	const rows = await db.execute<{ language: string }>(sql`
		with recursive each as (
			(select language from submissions where edition_id = ${editionId} and state = 'published' order by language limit 1)
			union all
			select (select next.language from submissions as next
				where next.edition_id = ${editionId} and next.state = 'published' and next.language > each.language
				order by next.language limit 1)
			from each where each.language is not null)
		select language from each where language is not null`)
	return rows.map(({ language }) => language)
}

export interface IdeaLibrary {
	readonly id: string
	readonly slug: string
	readonly name: string
	readonly place: string
	readonly country: string
}

const ideaLibrary = {
	id: libraries.id,
	slug: libraries.slug,
	name: libraries.name,
	place: libraries.place,
	country: libraries.country,
}

/** Libraries whose name or place begins with what was typed and where ideas of this edition were had. */
export async function librariesWithIdeas(
	db: Db | Tx,
	editionId: string,
	typed: string,
	limit = 12,
): Promise<IdeaLibrary[]> {
	const query = prefixQuery(typed)
	if (!query) return []
	const idea = db
		.select({ id: submissions.id })
		.from(submissions)
		.where(and(eq(submissions.libraryId, libraries.id), eq(submissions.editionId, editionId), isShown()))
	return db
		.select(ideaLibrary)
		.from(libraries)
		.where(and(sql`to_tsvector('simple', ${libraries.folded}) @@ to_tsquery('simple', ${query})`, exists(idea)))
		.limit(limit)
}

export async function libraryOfIdeas(db: Db | Tx, slug: string): Promise<IdeaLibrary | null> {
	const [found] = await db.select(ideaLibrary).from(libraries).where(eq(libraries.slug, slug))
	return found ?? null
}

/** The ideas that stand left and right of one on the shelf. */
export async function neighboursOf(
	db: Db | Tx,
	editionId: string,
	id: string,
): Promise<{ newer: IdeaCard | null; older: IdeaCard | null }> {
	const newer = await listIdeas(db, { editionId, before: id }, 1)
	const older = await listIdeas(db, { editionId, after: id }, 1)
	return { newer: newer.ideas[0] ?? null, older: older.ideas[0] ?? null }
}
