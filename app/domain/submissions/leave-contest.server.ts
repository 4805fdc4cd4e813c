import { eq } from 'drizzle-orm'
import type { Tx } from '#db/client.server.ts'
import { submissions } from '#db/schema/index.ts'
import { countShown } from './count-shown.server.ts'
import type { Submission } from './lock-submission.server.ts'

/** Out of the contest for good, by the submitter's will, the guardian's, or because time ran out. */
export async function leaveContest(tx: Tx, submission: Submission, as: 'withdrawn' | 'lapsed'): Promise<void> {
	await tx.update(submissions).set({ state: as }).where(eq(submissions.id, submission.id))
	await countShown(tx, submission, { state: as, hiddenSince: submission.hiddenSince })
}
