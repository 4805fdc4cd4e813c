import { and, eq, isNull } from 'drizzle-orm'
import { bumpEdition } from '#app/domain/contest/bump-edition.server.ts'
import { appendToLog } from '#app/domain/log/append-to-log.server.ts'
import type { ActingContext } from '#app/domain/shared/context.server.ts'
import { type Outcome, ok, refuse } from '#app/domain/shared/outcome.ts'
import { countShown } from '#app/domain/submissions/count-shown.server.ts'
import { lockSubmission } from '#app/domain/submissions/lock-submission.server.ts'
import type { Tx } from '#db/client.server.ts'
import { reports, submissions } from '#db/schema/index.ts'

/** A moderator has looked: these reports count no more, and who made them is forgotten. */
export async function settleOpenReports(
	context: ActingContext,
	tx: Tx,
	submissionId: string,
	at: Date,
): Promise<number> {
	const settled = await tx
		.update(reports)
		.set({ settledAt: at, settledBy: context.person.id, note: null, reporter: null })
		.where(and(eq(reports.submissionId, submissionId), isNull(reports.settledAt)))
		.returning({ id: reports.id })
	await tx.update(submissions).set({ hiddenSince: null }).where(eq(submissions.id, submissionId))
	return settled.length
}

/** Nothing is wrong (any more): the idea is shown again, and further reports start anew. */
export function putBack(
	context: ActingContext,
	submissionId: string,
): Promise<Outcome<null, 'submission-gone' | 'already-decided'>> {
	return context.db.transaction(async (tx) => {
		const submission = await lockSubmission(tx, submissionId)
		if (submission?.state !== 'published') return refuse('submission-gone')
		const settled = await settleOpenReports(context, tx, submissionId, await context.clock(tx))
		if (settled === 0 && !submission.hiddenSince) return refuse('already-decided')
		await countShown(tx, submission, { state: submission.state, hiddenSince: null })
		await bumpEdition(tx, submission.editionId)
		await appendToLog(context, tx, submission.editionId, 'submission.put-back', {
			submission: submissionId,
			reports: settled,
			by: context.person.id,
		})
		return ok(null)
	})
}
