import { availableParallelism } from 'node:os'
import { performance } from 'node:perf_hooks'
import { sendReset } from '#app/domain/accounts/ask-for-reset.server.ts'
import { forgetSessions } from '#app/domain/accounts/forget-sessions.server.ts'
import { removeLogoFile } from '#app/domain/contest/change-logo.server.ts'
import { makeExport } from '#app/domain/exports/make-export.server.ts'
import { sweepExports } from '#app/domain/exports/sweep-exports.server.ts'
import type { CronEntry } from '#app/domain/jobs/cron.server.ts'
import type { JobHandlers } from '#app/domain/jobs/job-handler.server.ts'
import { forgetOutdone } from '#app/domain/jobs/outdone.server.ts'
import { tryAgain } from '#app/domain/jobs/try-again.server.ts'
import { startWorker, type Worker } from '#app/domain/jobs/worker.server.ts'
import { queueUnsentLetters } from '#app/domain/letters/queue-unsent-letters.server.ts'
import { sendLetter } from '#app/domain/letters/send-letter.server.ts'
import { applyImport } from '#app/domain/libraries/apply-import.server.ts'
import { readImport } from '#app/domain/libraries/read-import.server.ts'
import { undoImport } from '#app/domain/libraries/undo-import.server.ts'
import { pollCarriers, pollSource } from '#app/domain/prizes/tracking/poll-carriers.server.ts'
import { tellOrganisersOfSilence } from '#app/domain/prizes/tracking/tell-silence.server.ts'
import { removeOfficialFile } from '#app/domain/results/official-picture.server.ts'
import { sendResultBatch } from '#app/domain/results/send-result-letters.server.ts'
import type { Context } from '#app/domain/shared/context.server.ts'
import { forgetFormerWinners, sweepRetention } from '#app/domain/stewardship/retention.server.ts'
import { burnRegions } from '#app/domain/submissions/burn-regions.server.ts'
import { lapseSubmissions } from '#app/domain/submissions/lapse-submissions.server.ts'
import { preparePhoto } from '#app/domain/submissions/prepare-photo.server.ts'
import { releasePhoto } from '#app/domain/submissions/release-photo.server.ts'
import { removePhoto } from '#app/domain/submissions/remove-photo.server.ts'
import { sweepIncoming } from '#app/domain/submissions/sweep-incoming.server.ts'
import { giveOutLonglists } from '#app/domain/voting/give-out-longlists.server.ts'
import { remindJurors } from '#app/domain/voting/remind-jurors.server.ts'
import { tellJurorsThatVotingOpened } from '#app/domain/voting/tell-jurors.server.ts'
import { exportWords } from '#app/export-words.server.ts'
import { formError } from '#app/i18n/form-error.ts'
import { whileDoing } from './doing.server.ts'

/** Heavy work: it has hands of its own, so that a letter or somebody at a progress bar never waits behind a thousand photos. */
const photoHandlers: JobHandlers = {
	'prepare-photo': preparePhoto,
	'burn-regions': burnRegions,
	'release-photo': releasePhoto,
	'remove-photo': removePhoto,
}

const otherHandlers: JobHandlers = {
	'remove-logo': removeLogoFile,
	'remove-official': removeOfficialFile,
	'remove-again': (context) => tryAgain(context, ['remove-photo', 'remove-logo', 'remove-official']),
	'forget-outdone': forgetOutdone,
	'lapse-submissions': async (context) => void (await lapseSubmissions(context)),
	'sweep-incoming': async (context) => void (await sweepIncoming(context)),
	'forget-sessions': forgetSessions,
	'send-reset': sendReset,
	'give-out-longlists': giveOutLonglists,
	'tell-jurors': tellJurorsThatVotingOpened,
	'remind-jurors': remindJurors,
	retention: sweepRetention,
	'forget-former-winners': forgetFormerWinners,
	'send-letter': sendLetter,
	'read-import': readImport(formError),
	'apply-import': applyImport,
	'undo-import': undoImport,
	'silent-shipments': tellOrganisersOfSilence,
	'poll-carriers': pollCarriers,
	'poll-source': pollSource,
	'result-letters': sendResultBatch(),
	'make-export': makeExport(exportWords),
	'sweep-exports': sweepExports,
}

/** Who does which work. */
export const handlers: JobHandlers = { ...photoHandlers, ...otherHandlers }

export const crons: readonly CronEntry[] = [
	{ name: 'forget-sessions', pattern: '43 * * * *', queue: 'forget-sessions' },
	{ name: 'lapse-submissions', pattern: '*/5 * * * *', queue: 'lapse-submissions' },
	{ name: 'give-out-longlists', pattern: '* * * * *', queue: 'give-out-longlists' },
	{ name: 'tell-jurors', pattern: '* * * * *', queue: 'tell-jurors' },
	{ name: 'remind-jurors', pattern: '* * * * *', queue: 'remind-jurors' },
	{ name: 'sweep-incoming', pattern: '17 * * * *', queue: 'sweep-incoming' },
	{ name: 'remove-again', pattern: '27 * * * *', queue: 'remove-again' },
	{ name: 'forget-outdone', pattern: '*/5 * * * *', queue: 'forget-outdone' },
	{ name: 'poll-carriers', pattern: '* * * * *', queue: 'poll-carriers' },
	{ name: 'silent-shipments', pattern: '7 * * * *', queue: 'silent-shipments' },
	{ name: 'forget-former-winners', pattern: '* * * * *', queue: 'forget-former-winners' },
	{ name: 'sweep-exports', pattern: '*/5 * * * *', queue: 'sweep-exports' },
	{ name: 'retention', pattern: '37 * * * *', queue: 'retention' },
]

/** Whatever is reported meanwhile says of which job. */
const named = (all: JobHandlers): JobHandlers =>
	Object.fromEntries(
		Object.entries(all).map(([queue, handler]) => [
			queue,
			(context, payload, commit, job) =>
				whileDoing({ job: `${queue} ${job.id}` }, () => handler(context, payload, commit, job)),
		]),
	)

/** Whether there was hardly a moment without something to do since it was last asked. */
function busyLoop(): () => boolean {
	let before = performance.eventLoopUtilization()
	return () => {
		const now = performance.eventLoopUtilization()
		const { utilization } = performance.eventLoopUtilization(now, before)
		before = now
		return utilization > 0.9
	}
}

export function startJobs(context: Context): Worker {
	queueUnsentLetters(context).catch((error: unknown) => context.report(error, { during: 'start' }))
	const workers = [
		startWorker(context, {
			handlers: named(photoHandlers),
			concurrency: Math.min(availableParallelism(), 4),
			isBusy: busyLoop(),
		}),
		startWorker(context, { handlers: named(otherHandlers), crons, isBusy: busyLoop() }),
	]
	return {
		isAlive: () => workers.every((worker) => worker.isAlive()),
		stop: async () => void (await Promise.all(workers.map((worker) => worker.stop()))),
	}
}
