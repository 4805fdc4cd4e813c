import { bumpEdition } from '#app/domain/contest/bump-edition.server.ts'
import { appendToLog } from '#app/domain/log/append-to-log.server.ts'
import type { Context } from '#app/domain/shared/context.server.ts'
import { type Outcome, ok, refuse } from '#app/domain/shared/outcome.ts'
import { tellLedger } from '#app/domain/shared/tell-ledger.server.ts'
import { type FreeConsent, freeConsents, requiredConsents } from './consent.ts'
import { lockSubmission } from './lock-submission.server.ts'
import { recordConsents, standingConsents } from './record-consents.server.ts'

/** Name and press are free choices, and stay so: given or taken back at any time, without a reason. */
export async function changeConsents(
	context: Context,
	submissionId: string,
	chosen: readonly FreeConsent[],
): Promise<Outcome<null, 'submission-gone'>> {
	const standing = await standingConsents(context.db, submissionId, 'submitter')
	const takenBack = freeConsents.filter((kind) => standing.includes(kind) && !chosen.includes(kind))
	const at = await tellLedger(context, ...takenBack.map((kind) => ({ kind, id: submissionId })))
	return context.db.transaction(async (tx) => {
		const submission = await lockSubmission(tx, submissionId)
		if (!submission) return refuse('submission-gone')
		const before = await standingConsents(tx, submissionId, 'submitter')
		if (freeConsents.every((kind) => before.includes(kind) === chosen.includes(kind))) return ok(null)

		const kept = requiredConsents.filter((kind) => before.includes(kind))
		await recordConsents(tx, submissionId, 'submitter', [...kept, ...chosen], at)
		await bumpEdition(tx, submission.editionId)
		await appendToLog(context, tx, submission.editionId, 'submission.consents-changed', {
			submission: submissionId,
			standing: [...chosen].sort(),
		})
		return ok(null)
	})
}
