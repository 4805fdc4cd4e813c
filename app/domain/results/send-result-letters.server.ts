import { findEditionById } from '#app/domain/contest/find-edition.server.ts'
import { enqueueJob } from '#app/domain/jobs/enqueue-job.server.ts'
import type { JobHandler } from '#app/domain/jobs/job-handler.server.ts'
import { type QueuedLetter, queueLetters } from '#app/domain/letters/queue-letter.server.ts'
import type { SignedCheckpoint } from '#app/domain/log/checkpoint.ts'
import { recordCheckpoint } from '#app/domain/log/record-checkpoint.server.ts'
import type { Context } from '#app/domain/shared/context.server.ts'
import type { Tx } from '#db/client.server.ts'
import { isAnnounced } from './announced.ts'
import {
	type AnnouncementLetter,
	type Audience,
	firstStep,
	type Ground,
	isAudience,
	letterOf,
	localeFor,
	nextStep,
	type Recipient,
	type SendingStep,
	tells,
} from './announcement-letters.ts'
import { markOf } from './announcement-letters-marks.server.ts'
import { keptCheckpoint } from './announcement-letters-plan.server.ts'
import { recipients } from './announcement-letters-queries.server.ts'

export const lettersInBatch = 500

/**
 * The job of the announced instant, a batch at a time: its letters and the job of the next batch are written together
 * with its own completion. Killed in the middle it begins again; a letter that was written is not written twice.
 */
export const sendResultBatch =
	(size = lettersInBatch): JobHandler =>
	async (context, { editionId = '', audience, after = '' }, commit) => {
		const step = isAudience(audience) ? { audience, after } : firstStep
		await commit(async (tx) => {
			const next = await queueBatch(context, tx, editionId, step, size)
			if (!next) return
			const key = `${editionId}:${next.audience}:${next.after}`
			await enqueueJob(context, tx, { queue: 'result-letters', payload: { editionId, ...next }, key })
		})
	}

/** All batches, one after another. */
export async function sendResultLetters(context: Context, { editionId }: { editionId: string }): Promise<void> {
	let step: SendingStep | null = firstStep
	while (step) {
		const current: SendingStep = step
		step = await context.db.transaction((tx) => queueBatch(context, tx, editionId, current, lettersInBatch))
	}
}

/** Whoever came onto the press list after its letters had been written; nobody is told twice. */
export async function tellLatePress(context: Context, editionId: string): Promise<void> {
	let step: SendingStep | null = { ...firstStep, audience: 'press' }
	while (step?.audience === 'press') {
		const current: SendingStep = step
		step = await context.db.transaction((tx) => queueBatch(context, tx, editionId, current, lettersInBatch))
	}
}

async function queueBatch(context: Context, tx: Tx, editionId: string, step: SendingStep, size: number) {
	const edition = await findEditionById(tx, editionId)
	if (!edition || !isAnnounced(edition, await context.clock(tx))) throw new Error('it is not announced yet')
	const batch = await recipients(context, tx, { editionId, ...step, limit: size }, true)
	if (batch.length > 0) {
		const base = `${context.origin}/editions/${edition.slug}`
		const ground = { base, checkpoint: await checkpointFor(context, tx, editionId, step.audience) }
		const letters = batch.map((to) => letterTo(context, editionId, step.audience, to, ground))
		await queueLetters(context, tx, letters)
	}
	return nextStep(step, batch, size)
}

function letterTo(context: Context, editionId: string, audience: Audience, to: Recipient, ground: Ground) {
	const params = tells[audience](to, ground)
	const letter = { editionId, kind: letterOf[audience], recipient: to.address, locale: localeFor(to), params }
	const onceKey = onceKeys[audience](to, editionId, () => markOf(context, editionId, to.address))
	// Each kind's own subject: there is one exactly where the kind carries a link.
	return { ...letter, onceKey, ...(to.subject ? { subjectId: to.subject } : {}) } as QueuedLetter<AnnouncementLetter>
}

/** Once for each win, each person on a seat, each address. */
const onceKeys: Readonly<Record<Audience, (to: Recipient, editionId: string, mark: () => string) => string>> = {
	winners: ({ id }) => `won:${id}`,
	partners: ({ id }, editionId) => `released:${editionId}:${id}`,
	'winning-libraries': ({ id }) => `library-won:${id}`,
	libraries: (_to, editionId, mark) => `library-took-part:${editionId}:${mark()}`,
	press: ({ id }) => `press-told:${id}`,
	submitters: (_to, editionId, mark) => `submitter-told:${editionId}:${mark()}`,
}

const none = { size: 0, head: '', signature: '' }

/** Only partners are told how far the log reached. */
async function checkpointFor(context: Context, tx: Tx, editionId: string, audience: Audience) {
	if (audience !== 'partners') return { editionId, ...none }
	const { edition, ...reached } = await releaseCheckpoint(context, tx, editionId)
	return { editionId: edition, ...reached }
}

/** The one of the release, however much has been logged since; of a release that kept none, how far the log reaches now. */
async function releaseCheckpoint(context: Context, tx: Tx, editionId: string): Promise<SignedCheckpoint> {
	const kept = await keptCheckpoint(tx, editionId)
	if (!kept) return recordCheckpoint(context, tx, editionId, null)
	return { edition: editionId, size: kept.size, head: kept.head, signature: kept.signature }
}
