import { and, eq, isNull } from 'drizzle-orm'
import { bumpEdition } from '#app/domain/contest/bump-edition.server.ts'
import { appendToLog } from '#app/domain/log/append-to-log.server.ts'
import { commitTo } from '#app/domain/log/commitment.server.ts'
import type { ActingContext } from '#app/domain/shared/context.server.ts'
import { type Outcome, ok, refuse } from '#app/domain/shared/outcome.ts'
import { exclusions } from '#db/schema/index.ts'
import { type ExclusionInput, exclusionText } from './exclusion.ts'
import { type HoldRefusal, holdForExclusion, type Place } from './hold-exclusion.server.ts'

export type ProposeRefusal = HoldRefusal | 'ballot-not-found' | 'exclusion-proposed-already'

/** The first of the two people it takes to leave a ballot out of the count: nothing is counted anew yet. */
export function proposeExclusion(
	context: ActingContext,
	place: Place,
	input: ExclusionInput,
): Promise<Outcome<{ exclusionId: string }, ProposeRefusal>> {
	return context.db.transaction(async (tx) => {
		const held = await holdForExclusion(tx, place)
		if (!held.ok) return held
		const { closureId, editionId, bundle } = held.value
		const { partner, reason } = input
		if (!bundle.ballots.some((ballot) => ballot.partner === partner)) return refuse('ballot-not-found')
		const same = and(eq(exclusions.closureId, closureId), eq(exclusions.partner, partner), isNull(exclusions.droppedAt))
		if ((await tx.select({ id: exclusions.id }).from(exclusions).where(same)).length > 0)
			return refuse('exclusion-proposed-already')

		const { salt, commitment } = commitTo(context, exclusionText(input))
		const proposal = { proposedBy: context.person.id, proposedAt: await context.clock(tx) }
		const [row] = await tx
			.insert(exclusions)
			.values({ closureId, partner, reason, salt, ...proposal })
			.returning({ id: exclusions.id })
		const exclusionId = row?.id ?? ''
		await bumpEdition(tx, editionId)
		await appendToLog(context, tx, editionId, 'ballot.exclusion-proposed', {
			closure: closureId,
			exclusion: exclusionId,
			by: context.person.id,
			what: commitment,
			result: bundle.digests.result,
		})
		return ok({ exclusionId })
	})
}
