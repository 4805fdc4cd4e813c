import { and, eq, isNull } from 'drizzle-orm'
import { type Outcome, ok, refuse } from '#app/domain/shared/outcome.ts'
import { isUuid } from '#app/domain/shared/uuid.ts'
import type { Db, Tx } from '#db/client.server.ts'
import { exclusions } from '#db/schema/index.ts'
import { type FrozenResult, holdClosure } from './find-closure.server.ts'
import { holdAnnouncement } from './hold-announcement.server.ts'

export type Place = { readonly roundId: string; readonly country: string }
export type HoldRefusal = 'not-found' | 'already-released' | 'round-not-deciding'

/** A result from which a ballot may still be left out, held; the release waits until the transaction is over. */
export async function holdForExclusion(tx: Tx, place: Place): Promise<Outcome<FrozenResult, HoldRefusal>> {
	const result = await holdClosure(tx, place)
	if (!result) return refuse('not-found')
	if ((await holdAnnouncement(tx, result.editionId))?.releasedAt) return refuse('already-released')
	// What a longlist has handed on already rests on all its ballots.
	return result.last ? ok(result) : refuse('round-not-deciding')
}

export type ProposalRefusal = HoldRefusal | 'exclusion-settled'

/** The same with one exclusion that nobody has confirmed or dropped yet. */
export async function holdProposal(tx: Tx, place: Place, exclusionId: string) {
	const held = await holdForExclusion(tx, place)
	if (!held.ok) return held
	if (!isUuid(exclusionId)) return refuse('not-found')
	const [proposal] = await tx
		.select()
		.from(exclusions)
		.where(and(eq(exclusions.id, exclusionId), eq(exclusions.closureId, held.value.closureId)))
	if (!proposal) return refuse('not-found')
	if (proposal.confirmedAt || proposal.droppedAt) return refuse('exclusion-settled')
	return ok({ result: held.value, proposal })
}

/** Whether an exclusion of this closure waits for its second person. */
export async function hasProposal(db: Db | Tx, closureId: string): Promise<boolean> {
	const open = and(eq(exclusions.closureId, closureId), isNull(exclusions.confirmedAt), isNull(exclusions.droppedAt))
	return (await db.select({ id: exclusions.id }).from(exclusions).where(open).limit(1)).length > 0
}
