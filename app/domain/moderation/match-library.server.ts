import { and, eq, isNull } from 'drizzle-orm'
import { bumpEdition } from '#app/domain/contest/bump-edition.server.ts'
import { appendToLog } from '#app/domain/log/append-to-log.server.ts'
import type { ActingContext } from '#app/domain/shared/context.server.ts'
import { type Outcome, ok, refuse } from '#app/domain/shared/outcome.ts'
import { libraries, submissions } from '#db/schema/index.ts'

/** Gives a submission whose library was only named its entry in the directory, in the same country. */
export async function matchLibrary(
	context: ActingContext,
	submissionId: string,
	librarySlug: string,
): Promise<Outcome<null, 'submission-not-found' | 'library-unknown' | 'library-elsewhere'>> {
	return context.db.transaction(async (tx) => {
		const [library] = await tx.select().from(libraries).where(eq(libraries.slug, librarySlug))
		if (!library) return refuse('library-unknown')
		const [submission] = await tx.select().from(submissions).where(eq(submissions.id, submissionId))
		if (!submission) return refuse('submission-not-found')
		if (submission.country !== library.country) return refuse('library-elsewhere')
		const matched = await tx
			.update(submissions)
			.set({ libraryId: library.id })
			.where(and(eq(submissions.id, submissionId), isNull(submissions.libraryId)))
			.returning({ id: submissions.id })
		if (matched.length === 0) return ok(null)
		await bumpEdition(tx, submission.editionId)
		await appendToLog(context, tx, submission.editionId, 'submission.library-matched', {
			submission: submissionId,
			library: library.id,
			by: context.person.id,
		})
		return ok(null)
	})
}
