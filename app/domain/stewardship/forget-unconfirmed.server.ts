import { sql } from 'drizzle-orm'
import { bumpEdition } from '#app/domain/contest/bump-edition.server.ts'
import { appendToLog } from '#app/domain/log/append-to-log.server.ts'
import type { Context } from '#app/domain/shared/context.server.ts'
import { eraseSubmission } from '#app/domain/submissions/erase-submission.server.ts'
import { leaveContest } from '#app/domain/submissions/leave-contest.server.ts'
import { lockSubmission } from '#app/domain/submissions/lock-submission.server.ts'
import { move } from '#app/domain/submissions/submission-state.ts'
import { submissions } from '#db/schema/index.ts'
import type { RetentionRule } from './retention-rule.server.ts'

/** What nobody stood by is erased: name, addresses, text and picture. */
export const unconfirmedSubmissions: RetentionRule = {
	name: 'unconfirmed-submissions',
	waiting: sql`
		select ${submissions.id} as id, ${submissions.editionId} as edition, ${submissions.receivedAt} as began
		from ${submissions} where ${submissions.emailConfirmedAt} is null and ${submissions.erasedAt} is null`,
	forget: async (context, id) => {
		if (await lapseUnconfirmed(context, id)) await eraseSubmission(context, id)
	},
}

/** From then on it cannot be confirmed any more; false when somebody confirmed it a moment ago. */
function lapseUnconfirmed(context: Context, id: string): Promise<boolean> {
	return context.db.transaction(async (tx) => {
		const submission = await lockSubmission(tx, id)
		if (!submission || submission.emailConfirmedAt) return false
		if (!move(submission.state, 'lapsed').ok) return true
		await leaveContest(tx, submission, 'lapsed')
		await bumpEdition(tx, submission.editionId)
		await appendToLog(context, tx, submission.editionId, 'submission.lapsed', { submission: id })
		return true
	})
}
