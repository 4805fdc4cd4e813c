import { createHmac } from 'node:crypto'
import { and, count, eq, isNull } from 'drizzle-orm'
import { bumpEdition } from '#app/domain/contest/bump-edition.server.ts'
import { appendToLog } from '#app/domain/log/append-to-log.server.ts'
import type { Context } from '#app/domain/shared/context.server.ts'
import { type Outcome, ok, refuse } from '#app/domain/shared/outcome.ts'
import { countShown } from '#app/domain/submissions/count-shown.server.ts'
import { lockSubmission } from '#app/domain/submissions/lock-submission.server.ts'
import type { Tx } from '#db/client.server.ts'
import { editions, reports, submissions } from '#db/schema/index.ts'
import { areEnough, type ReportCounts, totalOf } from './report.ts'
import type { ReportForm } from './report-form.ts'
import { addressBlock } from './reporter.ts'

/**
 * Somebody says that something is wrong with a published idea; nobody counts twice. With enough of them it is hidden
 * until a moderator has looked. It stays on ballots: who votes judges the idea, and strangers must not take it away.
 */
export function reportIdea(
	context: Context,
	submissionId: string,
	{ reason, note }: ReportForm,
	from: string,
): Promise<Outcome<{ hidden: boolean }, 'submission-gone'>> {
	return context.db.transaction(async (tx) => {
		const submission = await lockSubmission(tx, submissionId)
		if (submission?.state !== 'published') return refuse('submission-gone')
		const at = await context.clock(tx)
		const counted = await tx
			.insert(reports)
			.values({ submissionId, reason, note: note || null, reporter: reporterOf(context, submissionId, from), at })
			.onConflictDoNothing()
			.returning({ id: reports.id })
		if (counted.length === 0 || submission.hiddenSince) return ok({ hidden: submission.hiddenSince !== null })

		const counts = await openCounts(tx, submissionId)
		const [edition] = await tx.select().from(editions).where(eq(editions.id, submission.editionId))
		if (!edition || !areEnough(counts, edition.reportThresholds)) return ok({ hidden: false })
		await tx.update(submissions).set({ hiddenSince: at }).where(eq(submissions.id, submissionId))
		await countShown(tx, submission, { state: submission.state, hiddenSince: at })
		await bumpEdition(tx, edition.id)
		await appendToLog(context, tx, edition.id, 'submission.hidden', {
			submission: submissionId,
			reports: totalOf(counts),
		})
		return ok({ hidden: true })
	})
}

async function openCounts(tx: Tx, submissionId: string): Promise<ReportCounts> {
	const rows = await tx
		.select({ reason: reports.reason, count: count() })
		.from(reports)
		.where(and(eq(reports.submissionId, submissionId), isNull(reports.settledAt)))
		.groupBy(reports.reason)
	return Object.fromEntries(rows.map((row) => [row.reason, row.count]))
}

/** The same for the same address and idea, and of no use for anything else: not even for another idea. */
const reporterOf = ({ secret }: Context, submissionId: string, from: string): string =>
	createHmac('sha256', secret)
		.update(`report:${submissionId}:${addressBlock(from)}`)
		.digest('hex')
