import { eq } from 'drizzle-orm'
import { bumpEdition } from '#app/domain/contest/bump-edition.server.ts'
import { appendToLog } from '#app/domain/log/append-to-log.server.ts'
import type { ActingContext } from '#app/domain/shared/context.server.ts'
import { type Outcome, ok } from '#app/domain/shared/outcome.ts'
import { exclusions } from '#db/schema/index.ts'
import { holdProposal, type Place, type ProposalRefusal } from './hold-exclusion.server.ts'

/** The ballot stays: a proposal is taken back, by whoever made it or by anybody who will not confirm it. */
export function dropExclusion(
	context: ActingContext,
	place: Place,
	exclusionId: string,
): Promise<Outcome<null, ProposalRefusal>> {
	return context.db.transaction(async (tx) => {
		const held = await holdProposal(tx, place, exclusionId)
		if (!held.ok) return held
		const { closureId, editionId } = held.value.result
		await tx
			.update(exclusions)
			.set({ droppedAt: await context.clock(tx) })
			.where(eq(exclusions.id, exclusionId))
		await bumpEdition(tx, editionId)
		await appendToLog(context, tx, editionId, 'ballot.exclusion-dropped', {
			closure: closureId,
			exclusion: exclusionId,
			by: context.person.id,
		})
		return ok(null)
	})
}
