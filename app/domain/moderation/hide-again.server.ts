import { eq } from 'drizzle-orm'
import { bumpEdition } from '#app/domain/contest/bump-edition.server.ts'
import { appendToLog } from '#app/domain/log/append-to-log.server.ts'
import type { Context } from '#app/domain/shared/context.server.ts'
import { countShown } from '#app/domain/submissions/count-shown.server.ts'
import { lockSubmission } from '#app/domain/submissions/lock-submission.server.ts'
import { submissions } from '#db/schema/index.ts'

/**
 * After a restore: what was disqualified since it was published, for a reason that the backup does not know, waits
 * among the reported ideas, unseen, until a moderator has looked. False when there is nothing to hide.
 */
export function hideAgain(context: Context, submissionId: string, disqualifiedAt: Date): Promise<boolean> {
	return context.db.transaction(async (tx) => {
		const submission = await lockSubmission(tx, submissionId)
		if (submission?.state !== 'published' || submission.hiddenSince) return false
		if (submission.publishedAt && submission.publishedAt > disqualifiedAt) return false
		const at = await context.clock(tx)
		await tx.update(submissions).set({ hiddenSince: at }).where(eq(submissions.id, submissionId))
		await countShown(tx, submission, { state: submission.state, hiddenSince: at })
		await bumpEdition(tx, submission.editionId)
		await appendToLog(context, tx, submission.editionId, 'submission.hidden', { submission: submissionId, reports: 0 })
		return true
	})
}
