import { and, eq } from 'drizzle-orm'
import { bumpEdition } from '#app/domain/contest/bump-edition.server.ts'
import { appendToLog } from '#app/domain/log/append-to-log.server.ts'
import { blurAgain } from '#app/domain/moderation/blur-photo.server.ts'
import { hideAgain } from '#app/domain/moderation/hide-again.server.ts'
import type { Context } from '#app/domain/shared/context.server.ts'
import type { Erasure, takenBackKinds } from '#app/domain/shared/erasure-ledger.ts'
import { answerAsGuardian } from '#app/domain/submissions/answer-as-guardian.server.ts'
import { changeConsents } from '#app/domain/submissions/change-consents.server.ts'
import { type FreeConsent, freeConsents } from '#app/domain/submissions/consent.ts'
import { leaveContest } from '#app/domain/submissions/leave-contest.server.ts'
import { lockSubmission } from '#app/domain/submissions/lock-submission.server.ts'
import { isFinal } from '#app/domain/submissions/submission-state.ts'
import { takePhotoAway } from '#app/domain/submissions/take-photo-away.server.ts'
import { consents, photos, submissions } from '#db/schema/index.ts'

export type TakenBackKind = (typeof takenBackKinds)[number]
type Again = (context: Context, entry: Erasure) => Promise<boolean>

/** Each only where the backup holds what is older than the entry: what was given again since stands. */
export const takenBackAgain: Readonly<Record<TakenBackKind, Again>> = {
	withdrawal: withdrawnAgain,
	'photo-removal': photoGone,
	'photo-blur': (context, { id, at, regions = [] }) => blurAgain(context, id, regions, at),
	'guardian-refusal': refusedAgain,
	'name-shown': (context, entry) => consentGone(context, entry, 'name-shown'),
	'press-use': (context, entry) => consentGone(context, entry, 'press-use'),
	disqualification: (context, { id, at }) => hideAgain(context, id, at),
}

/** From every state: what the backup holds as declined may have been published before it was withdrawn. */
function withdrawnAgain(context: Context, { id }: Erasure): Promise<boolean> {
	return context.db.transaction(async (tx) => {
		const submission = await lockSubmission(tx, id)
		if (!submission || isFinal(submission.state)) return false
		await leaveContest(tx, submission, 'withdrawn')
		await bumpEdition(tx, submission.editionId)
		await appendToLog(context, tx, submission.editionId, 'submission.withdrawn', { submission: id })
		return true
	})
}

async function photoGone(context: Context, { id, at }: Erasure): Promise<boolean> {
	const [photo] = await context.db
		.select({ createdAt: photos.createdAt })
		.from(submissions)
		.innerJoin(photos, eq(photos.id, submissions.photoId))
		.where(eq(submissions.id, id))
	if (!photo || photo.createdAt > at) return false
	return (await takePhotoAway(context, id)).ok
}

async function refusedAgain(context: Context, { id, at }: Erasure): Promise<boolean> {
	const [before] = await context.db.select().from(submissions).where(eq(submissions.id, id))
	if (!before || before.guardianRefusedAt || isFinal(before.state)) return false
	if (before.guardianConfirmedAt && before.guardianConfirmedAt > at) return false
	return (await answerAsGuardian(context, id, 'refused')).ok
}

async function consentGone(context: Context, { id, at }: Erasure, kind: FreeConsent): Promise<boolean> {
	const theirs = and(eq(consents.submissionId, id), eq(consents.by, 'submitter'))
	const given = await context.db.select().from(consents).where(theirs)
	const standing = given.filter(({ withdrawnAt }) => withdrawnAt === null)
	if (!standing.some((each) => each.kind === kind && each.givenAt <= at)) return false
	const kept = freeConsents.filter((each) => each !== kind && standing.some((row) => row.kind === each))
	return (await changeConsents(context, id, kept)).ok
}
