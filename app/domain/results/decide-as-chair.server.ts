import { bumpEdition } from '#app/domain/contest/bump-edition.server.ts'
import { appendToLog } from '#app/domain/log/append-to-log.server.ts'
import type { ActingContext } from '#app/domain/shared/context.server.ts'
import { digestOf } from '#app/domain/shared/digest.ts'
import { type Outcome, ok, refuse } from '#app/domain/shared/outcome.ts'
import { chairDecisions } from '#db/schema/index.ts'
import { type ChairlessReason, chairRefusal } from './chair-refusal.server.ts'
import type { ChairInput } from './closure-form.ts'
import { holdClosure } from './find-closure.server.ts'
import { settleCountry } from './settle-country.server.ts'

export type ChairRefusal = 'not-found' | 'no-tie-to-decide' | 'not-tied' | ChairlessReason

/** Decides a last tie, subject to another organiser's confirmation; until then it may be decided anew. */
export function decideAsChair(
	context: ActingContext,
	place: { roundId: string; country: string },
	{ submission, reason }: ChairInput,
): Promise<Outcome<null, ChairRefusal>> {
	return context.db.transaction(async (tx) => {
		const result = await holdClosure(tx, place)
		if (!result) return refuse('not-found')
		const { state, outcome } = await settleCountry(tx, result)
		if (state !== 'chair-needed' || outcome.kind !== 'chair-needed') return refuse('no-tie-to-decide')
		if (!outcome.tied.includes(submission)) return refuse('not-tied')
		const now = await context.clock(tx)
		const refusal = await chairRefusal(tx, context.person.id, result, now)
		if (refusal) return refuse(refusal)

		const decision = { submissionId: submission, reason, decidedBy: context.person.id }
		const row = { ...decision, decidedAt: now, confirmedBy: null, confirmedAt: null }
		await tx
			.insert(chairDecisions)
			.values({ closureId: result.closureId, ...row })
			.onConflictDoUpdate({ target: chairDecisions.closureId, set: row })
		await bumpEdition(tx, result.editionId)
		await appendToLog(context, tx, result.editionId, 'chair.decided', {
			closure: result.closureId,
			by: context.person.id,
			decision: digestOf({ salt: result.bundle.salt, submission, reason }),
		})
		return ok(null)
	})
}
