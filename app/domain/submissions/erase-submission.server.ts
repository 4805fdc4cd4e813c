import { and, eq, inArray, isNull, or } from 'drizzle-orm'
import { bumpEdition } from '#app/domain/contest/bump-edition.server.ts'
import { forgetAddresses } from '#app/domain/letters/dead-address.server.ts'
import { lettersAboutPrizes } from '#app/domain/letters/letter.ts'
import { appendToLog } from '#app/domain/log/append-to-log.server.ts'
import type { Context } from '#app/domain/shared/context.server.ts'
import { type Outcome, ok, refuse } from '#app/domain/shared/outcome.ts'
import type { Tx } from '#db/client.server.ts'
import {
	arrivals,
	ballotNotes,
	corrections,
	letters,
	moderationDecisions,
	photos,
	prizeAddresses,
	prizes,
	recusals,
	reports,
	shipments,
	submissions,
	translations,
	winnerStories,
	winners,
} from '#db/schema/index.ts'
import { dropExportsHolding } from './drop-exports.server.ts'
import { leaveContest } from './leave-contest.server.ts'
import { lockSubmission, type Submission } from './lock-submission.server.ts'
import { removeAtOnce } from './remove-photo.server.ts'
import { dropPhotos } from './replace-photo.server.ts'
import { move } from './submission-state.ts'

const nothing = {
	title: '',
	idea: '',
	folded: '',
	altText: '',
	altTextCheckedAt: null,
	contentHash: '',
	contentSalt: null,
	namedLibrary: null,
	submitterName: null,
	email: null,
	guardianEmail: null,
	photoId: null,
} as const

/** Removes name, addresses, pictures and free text everywhere; what is left is an opaque id, so log and counts still hold. */
export async function eraseSubmission(
	context: Context,
	submissionId: string,
): Promise<Outcome<null, 'submission-gone'>> {
	if (!(await isThere(context, submissionId))) return refuse('submission-gone')
	const at = await context.clock(context.db)
	await context.erasures.write([{ kind: 'submission', id: submissionId, at }])
	const erased = await context.db.transaction(async (tx) => {
		const submission = await lockSubmission(tx, submissionId)
		if (!submission) return refuse('submission-gone')

		if (move(submission.state, 'withdrawn').ok) await leaveContest(tx, submission, 'withdrawn')
		await tx
			.update(submissions)
			.set({ ...nothing, erasedAt: await context.clock(tx) })
			.where(eq(submissions.id, submissionId))
		await eraseWhatOthersWrote(tx, submissionId)
		await eraseStory(tx, submissionId)
		await eraseFromPrizes(context, tx, submission)
		const fromArrivals = await eraseArrivals(context, tx, submissionId)
		const ofIdea = await dropPhotos(context, tx, eq(photos.submissionId, submissionId))
		const dropped = [...ofIdea, ...fromArrivals]
		await forgetAddresses(context, tx, [submission.email, submission.guardianEmail])
		await dropExportsHolding(tx, submission.editionId)
		await bumpEdition(tx, submission.editionId)
		await appendToLog(context, tx, submission.editionId, 'submission.erased', { submission: submissionId })
		return ok(dropped)
	})
	if (!erased.ok) return erased
	await removeAtOnce(context, erased.value)
	return ok(null)
}

const isThere = async ({ db }: Context, id: string) =>
	(await db.$count(submissions, and(eq(submissions.id, id), isNull(submissions.erasedAt)))) > 0

/** Letters carry the title and the address, translations the text; reasons, reports, recusals and jurors’ notes may quote it. */
async function eraseWhatOthersWrote(tx: Tx, submissionId: string): Promise<void> {
	await tx.delete(letters).where(eq(letters.subjectId, submissionId))
	await tx
		.update(moderationDecisions)
		.set({ reason: null, reasonSalt: null })
		.where(eq(moderationDecisions.submissionId, submissionId))
	await tx.delete(ballotNotes).where(eq(ballotNotes.submissionId, submissionId))
	await tx.delete(translations).where(eq(translations.submissionId, submissionId))
	await tx
		.update(recusals)
		.set({ reason: '', salt: null })
		.where(and(eq(recusals.submissionId, submissionId), eq(recusals.automatic, false)))
	await tx.update(reports).set({ note: null, reporter: null }).where(eq(reports.submissionId, submissionId))
}

/** What was told about who won, and what was put right in it. */
async function eraseStory(tx: Tx, submissionId: string): Promise<void> {
	const theirs = tx.select({ id: winners.id }).from(winners).where(eq(winners.submissionId, submissionId))
	await tx.update(winnerStories).set({ story: null }).where(inArray(winnerStories.winnerId, theirs))
	await tx.delete(corrections).where(and(inArray(corrections.winnerId, theirs), eq(corrections.part, 'story')))
}

/** Who won was written to about a prize, and said where it shall go. */
async function eraseFromPrizes(context: Context, tx: Tx, { id, editionId, email }: Submission): Promise<void> {
	const addresses = await tx
		.select({ prizeId: prizeAddresses.prizeId, askedOf: prizeAddresses.askedOf })
		.from(prizeAddresses)
		.innerJoin(prizes, eq(prizes.id, prizeAddresses.prizeId))
		.innerJoin(winners, eq(winners.id, prizes.winnerId))
		.where(eq(winners.submissionId, id))
	if (addresses.length === 0) return
	const prizeIds = addresses.map(({ prizeId }) => prizeId)
	const recipients = [email ?? '', ...addresses.map(({ askedOf }) => askedOf)]
	await tx
		.update(prizeAddresses)
		.set({ sealed: null, askedOf: '', deletedAt: await context.clock(tx) })
		.where(inArray(prizeAddresses.prizeId, prizeIds))
	const toThem = and(
		eq(letters.editionId, editionId),
		inArray(letters.recipient, recipients),
		inArray(letters.kind, lettersAboutPrizes),
	)
	await tx.delete(letters).where(or(inArray(letters.subjectId, prizeIds), toThem))
}

/** What was sent from the reading room once the prize was there; that it arrived stays true. */
async function eraseArrivals(context: Context, tx: Tx, submissionId: string): Promise<string[]> {
	const theirs = tx
		.select({ id: shipments.id })
		.from(shipments)
		.innerJoin(winners, eq(winners.id, shipments.winnerId))
		.where(eq(winners.submissionId, submissionId))
	const sent = await tx.select({ photoId: arrivals.photoId }).from(arrivals).where(inArray(arrivals.shipmentId, theirs))
	await tx
		.update(arrivals)
		.set({
			state: 'withdrawn',
			thanks: null,
			altText: null,
			language: null,
			photoId: null,
			erasedAt: await context.clock(tx),
		})
		.where(inArray(arrivals.shipmentId, theirs))
	const pictures = sent.flatMap(({ photoId }) => photoId ?? [])
	return pictures.length > 0 ? dropPhotos(context, tx, inArray(photos.id, pictures)) : []
}
