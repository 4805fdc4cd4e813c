import { and, eq, sql } from 'drizzle-orm'
import type { Tx } from '#db/client.server.ts'
import { editionCountries, submissions } from '#db/schema/index.ts'
import type { Submission } from './lock-submission.server.ts'

/** Out of the contest for good, by the submitter's will, the guardian's, or because time ran out. */
export async function leaveContest(tx: Tx, submission: Submission, as: 'withdrawn' | 'lapsed'): Promise<void> {
	await tx.update(submissions).set({ state: as }).where(eq(submissions.id, submission.id))
	if (submission.state !== 'published') return
	await tx
		.update(editionCountries)
		.set({ publishedCount: sql`greatest(${editionCountries.publishedCount} - 1, 0)` })
		.where(and(eq(editionCountries.editionId, submission.editionId), eq(editionCountries.country, submission.country)))
}
