import { and, asc, desc, eq, inArray, isNotNull, isNull, ne, type SQL, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import type { Db, Tx } from '#db/client.server.ts'
import { people, submissions, translations } from '#db/schema/index.ts'
import { originalDigest, type Translation, type TranslationState, translationState } from './translation.ts'

/** What the public and the jury may read beside an idea: reviewed, and of the original as it stands. */
export async function translationsFor(db: Db | Tx, submissionId: string): Promise<Translation[]> {
	return (await translationsOf(db, [submissionId])).get(submissionId) ?? []
}

/** The same of several ideas, by their ids. */
export async function translationsOf(
	db: Db | Tx,
	submissionIds: readonly string[],
): Promise<ReadonlyMap<string, Translation[]>> {
	const rows = await db
		.select({
			submissionId: translations.submissionId,
			language: translations.language,
			title: translations.title,
			idea: translations.idea,
			reviewedAt: translations.reviewedAt,
			originalDigest: translations.originalDigest,
			original: { title: submissions.title, idea: submissions.idea },
		})
		.from(translations)
		.innerJoin(submissions, eq(submissions.id, translations.submissionId))
		.where(and(inArray(translations.submissionId, [...submissionIds]), isNotNull(translations.reviewedAt)))
		.orderBy(asc(translations.language))
	const found = new Map<string, Translation[]>(submissionIds.map((id) => [id, []]))
	for (const { submissionId, original, originalDigest: digest, reviewedAt, ...translation } of rows)
		if (reviewedAt && digest === originalDigest(original)) found.get(submissionId)?.push({ ...translation, reviewedAt })
	return found
}

const writer = alias(people, 'writer')
const reviewer = alias(people, 'reviewer')

/** Every translation of an idea, with who wrote and who reviewed it, for those who work on them. */
export async function translationsInWork(db: Db, submissionId: string) {
	return db
		.select({
			language: translations.language,
			title: translations.title,
			idea: translations.idea,
			originalDigest: translations.originalDigest,
			writtenBy: translations.writtenBy,
			writtenAt: translations.writtenAt,
			writer: writer.name,
			reviewedAt: translations.reviewedAt,
			reviewer: reviewer.name,
		})
		.from(translations)
		.innerJoin(writer, eq(writer.id, translations.writtenBy))
		.leftJoin(reviewer, eq(reviewer.id, translations.reviewedBy))
		.where(eq(translations.submissionId, submissionId))
		.orderBy(asc(translations.language))
}
export type TranslationInWork = Awaited<ReturnType<typeof translationsInWork>>[number]

const listed = 100

/** Published ideas by how their translation into a language stands, the newest first; at most 100. */
export async function ideasToTranslate(
	db: Db,
	which: SQL | undefined,
	language: string,
	wanted: Exclude<TranslationState, 'reviewed'>,
) {
	const needed = wanted === 'missing' ? isNull(translations.id) : isNotNull(translations.id)
	const rows = await db
		.select({
			id: submissions.id,
			code: submissions.code,
			country: submissions.country,
			title: submissions.title,
			idea: submissions.idea,
			language: submissions.language,
			translation: { originalDigest: translations.originalDigest, reviewedAt: translations.reviewedAt },
			translated: sql<boolean>`${translations.id} is not null`,
		})
		.from(submissions)
		.leftJoin(translations, and(eq(translations.submissionId, submissions.id), eq(translations.language, language)))
		.where(and(which, eq(submissions.state, 'published'), ne(submissions.language, language), needed))
		.orderBy(desc(submissions.publishedAt), asc(submissions.id))
		.limit(wanted === 'missing' ? listed : 10_000)
	return rows
		.filter((row) => translationState(originalDigest(row), row.translated ? row.translation : null) === wanted)
		.slice(0, listed)
		.map(({ idea, translation, translated, ...row }) => row)
}
