import { eq } from 'drizzle-orm'
import { bumpEdition } from '#app/domain/contest/bump-edition.server.ts'
import { appendToLog } from '#app/domain/log/append-to-log.server.ts'
import type { Context } from '#app/domain/shared/context.server.ts'
import { type Outcome, ok, refuse } from '#app/domain/shared/outcome.ts'
import { tellLedger } from '#app/domain/shared/tell-ledger.server.ts'
import { submissions } from '#db/schema/index.ts'
import { leaveContest } from './leave-contest.server.ts'
import { lockSubmission } from './lock-submission.server.ts'
import { move } from './submission-state.ts'

/** The submitter takes the idea back; it leaves the pages and all ballots. Doing it twice is no mistake. */
export async function withdrawSubmission(
	context: Context,
	submissionId: string,
): Promise<Outcome<null, 'submission-gone' | 'transition-not-allowed'>> {
	await writeToLedger(context, submissionId)
	return context.db.transaction(async (tx) => {
		const submission = await lockSubmission(tx, submissionId)
		if (!submission) return refuse('submission-gone')
		if (submission.state === 'withdrawn') return ok(null)
		const moved = move(submission.state, 'withdrawn')
		if (!moved.ok) return moved

		await leaveContest(tx, submission, 'withdrawn')
		await bumpEdition(tx, submission.editionId)
		await appendToLog(context, tx, submission.editionId, 'submission.withdrawn', { submission: submissionId })
		return ok(null)
	})
}

async function writeToLedger(context: Context, id: string): Promise<void> {
	const [before] = await context.db.select({ state: submissions.state }).from(submissions).where(eq(submissions.id, id))
	if (before && move(before.state, 'withdrawn').ok) await tellLedger(context, { kind: 'withdrawal', id })
}
