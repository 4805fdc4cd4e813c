import { and, eq, isNull } from 'drizzle-orm'
import { bumpEdition } from '#app/domain/contest/bump-edition.server.ts'
import { appendToLog } from '#app/domain/log/append-to-log.server.ts'
import { commitTo } from '#app/domain/log/commitment.server.ts'
import type { ActingContext } from '#app/domain/shared/context.server.ts'
import { type Outcome, ok, refuse } from '#app/domain/shared/outcome.ts'
import { isUuid } from '#app/domain/shared/uuid.ts'
import type { Tx } from '#db/client.server.ts'
import { corrections } from '#db/schema/index.ts'
import {
	type CorrectionFault,
	type CorrectionInput,
	correctionText,
	judgeCorrection,
	publicLanguages,
	sameTexts,
} from './correction.ts'
import { correctableTexts, rewrite } from './correction-texts.server.ts'
import { holdAnnouncement } from './hold-announcement.server.ts'

export type ProposeCorrectionRefusal = 'not-found' | 'not-released' | 'correction-waits' | CorrectionFault

/** The first of the two people: nothing that anybody reads changes yet. */
export function proposeCorrection(
	context: ActingContext,
	editionId: string,
	key: string,
	input: CorrectionInput,
): Promise<Outcome<{ correctionId: string }, ProposeCorrectionRefusal>> {
	return context.db.transaction(async (tx) => {
		const announcement = await holdAnnouncement(tx, editionId)
		if (!announcement?.releasedAt) return refuse('not-released')
		const text = (await correctableTexts(tx, editionId)).find((each) => each.key === key)
		if (!text) return refuse('not-found')
		const languages = publicLanguages(announcement.languages, announcement.introduction)
		const fit = judgeCorrection(text.text, input, languages)
		if (!fit.ok) return fit
		const { part, subjectId, winnerId, text: before } = text
		if (await isWaiting(tx, editionId, part, subjectId)) return refuse('correction-waits')

		const { salt, commitment } = commitTo(context, correctionText({ part, subjectId, before, ...input }))
		const proposal = { proposedBy: context.person.id, proposedAt: await context.clock(tx) }
		const [row] = await tx
			.insert(corrections)
			.values({ editionId, part, subjectId, winnerId, before, salt, ...input, ...proposal })
			.returning({ id: corrections.id })
		const correctionId = row?.id ?? ''
		const logged = { correction: correctionId, by: context.person.id, what: commitment }
		await appendToLog(context, tx, editionId, 'correction.proposed', logged)
		return ok({ correctionId })
	})
}

async function isWaiting(tx: Tx, editionId: string, part: string, subjectId: string | null): Promise<boolean> {
	const open = and(eq(corrections.editionId, editionId), isNull(corrections.confirmedAt), isNull(corrections.droppedAt))
	const waiting = await tx
		.select({ part: corrections.part, subjectId: corrections.subjectId })
		.from(corrections)
		.where(open)
	return waiting.some((each) => each.part === part && each.subjectId === subjectId)
}

export type HeldCorrectionRefusal = 'not-found' | 'correction-settled'

/** One that nobody has confirmed or dropped yet; the announcement is held. */
async function holdCorrection(tx: Tx, editionId: string, correctionId: string) {
	await holdAnnouncement(tx, editionId)
	if (!isUuid(correctionId)) return refuse('not-found')
	const own = and(eq(corrections.id, correctionId), eq(corrections.editionId, editionId))
	const [proposal] = await tx.select().from(corrections).where(own)
	if (!proposal) return refuse('not-found')
	return proposal.confirmedAt || proposal.droppedAt ? refuse('correction-settled') : ok(proposal)
}

export type ConfirmCorrectionRefusal = HeldCorrectionRefusal | 'same-person' | 'text-changed'

/** The second person: from now on the new text is read, and below it what it said before, and why. */
export function confirmCorrection(
	context: ActingContext,
	editionId: string,
	correctionId: string,
): Promise<Outcome<null, ConfirmCorrectionRefusal>> {
	return context.db.transaction(async (tx) => {
		const held = await holdCorrection(tx, editionId, correctionId)
		if (!held.ok) return held
		const { part, subjectId, before, after, proposedBy } = held.value
		if (proposedBy === context.person.id) return refuse('same-person')
		const standing = (await correctableTexts(tx, editionId)).find(
			(each) => each.part === part && each.subjectId === subjectId,
		)
		if (!standing || !sameTexts(standing.text, before)) return refuse('text-changed')

		await rewrite(tx, editionId, { part, subjectId }, after)
		await tx
			.update(corrections)
			.set({ confirmedBy: context.person.id, confirmedAt: await context.clock(tx) })
			.where(eq(corrections.id, correctionId))
		await bumpEdition(tx, editionId)
		await appendToLog(context, tx, editionId, 'correction.confirmed', {
			correction: correctionId,
			by: context.person.id,
		})
		return ok(null)
	})
}

/** Taken back, by whoever made it or by anybody who will not confirm it. */
export function dropCorrection(
	context: ActingContext,
	editionId: string,
	correctionId: string,
): Promise<Outcome<null, HeldCorrectionRefusal>> {
	return context.db.transaction(async (tx) => {
		const held = await holdCorrection(tx, editionId, correctionId)
		if (!held.ok) return held
		await tx
			.update(corrections)
			.set({ droppedAt: await context.clock(tx) })
			.where(eq(corrections.id, correctionId))
		await appendToLog(context, tx, editionId, 'correction.dropped', { correction: correctionId, by: context.person.id })
		return ok(null)
	})
}
