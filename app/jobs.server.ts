import type { CronEntry } from '#app/domain/jobs/cron.server.ts'
import type { JobHandlers } from '#app/domain/jobs/job-handler.server.ts'
import { startWorker, type Worker } from '#app/domain/jobs/worker.server.ts'
import { queueUnsentLetters } from '#app/domain/letters/queue-unsent-letters.server.ts'
import { sendLetter } from '#app/domain/letters/send-letter.server.ts'
import type { Context } from '#app/domain/shared/context.server.ts'

/** Who does which work. */
export const handlers: JobHandlers = {
	'send-letter': sendLetter,
}

export const crons: readonly CronEntry[] = []

export function startJobs(context: Context): Worker {
	queueUnsentLetters(context).catch((error: unknown) => context.report(error, { during: 'start' }))
	return startWorker(context, { handlers, crons })
}
