import { eq } from 'drizzle-orm'
import { askExport, cancelExport, resumeExport } from '#app/domain/exports/ask-export.server.ts'
import { makeExport } from '#app/domain/exports/make-export.server.ts'
import { exportWords } from '#app/export-words.server.ts'
import { handlers } from '#app/jobs.server.ts'
import { exportParts, exports } from '#db/schema/index.ts'
import { edition } from '#tests/support/builders/edition.ts'
import { organiser } from '#tests/support/builders/person.ts'
import { submission } from '#tests/support/builders/submission.ts'
import { doDueJobs } from '#tests/support/do-due-jobs.ts'
import { expect, test } from '#tests/support/test.ts'
import { asked, textOf } from './asked.ts'

test('the work begins anew after its worker died, and what the dead one still writes counts for nothing', async ({
	context,
	db,
}) => {
	const contest = await edition(context)
	const acting = await organiser(context)
	await submission(context, contest, { title: 'Only once' })
	const id = await asked(acting, contest, ['submissions'])
	const dead = { ...context, clock: () => Promise.reject(new Error('killed')) }
	const commit = () => Promise.reject(new Error('never reached'))
	const job = { id: 1, queue: 'make-export', payload: {}, attempt: 1, lastAttempt: false, claimedBy: 'dead' }
	await expect(makeExport(exportWords)(dead, { exportId: id }, commit, job)).rejects.toThrow('killed')
	await db.insert(exportParts).values({ exportId: id, attempt: 1, number: 0, bytes: Buffer.from('half a file') })

	await doDueJobs(context, handlers)

	const text = await textOf(acting, contest, id)
	expect([text.split('Only once').length - 1, text.includes('half a file')]).toEqual([1, false])
})

test('the work ends when it is cancelled, is given up after the last attempt, and can begin anew', async ({
	context,
	db,
}) => {
	const contest = await edition(context)
	const acting = await organiser(context)
	const cancelled = await asked(acting, contest, ['log'])
	expect(await cancelExport(await organiser(context), cancelled)).toEqual({ ok: false, reason: 'export-gone' })
	await cancelExport(acting, cancelled)
	await doDueJobs(context, handlers)
	expect(await cancelExport(acting, cancelled)).toEqual({ ok: false, reason: 'export-moved-on' })
	expect(await db.select().from(exportParts)).toEqual([])

	const failing = await asked(acting, contest, ['log'])
	await doDueJobs(context, {
		'make-export': (context, payload, commit, job) =>
			makeExport({ ...exportWords })({ ...context, clock: () => Promise.reject(new Error('away')) }, payload, commit, {
				...job,
				lastAttempt: true,
			}).catch(() => {}),
	})
	await db.update(exports).set({ state: 'failed' }).where(eq(exports.id, failing))
	expect(await resumeExport(acting, failing)).toEqual({ ok: true, value: null })
	await doDueJobs(context, handlers)
	expect(await textOf(acting, contest, failing)).toContain('export.asked')
})

test('the work of three files side by side is enough for one person', async ({ context }) => {
	const contest = await edition(context)
	const acting = await organiser(context)
	for (let i = 0; i < 3; i += 1) await asked(acting, contest, ['log'])
	const wish = { kinds: ['log'], format: 'csv' as const, locale: 'en', countries: null }
	expect(await askExport(acting, contest, wish)).toEqual({ ok: false, reason: 'exports-enough' })
	expect((await askExport(await organiser(context), contest, wish)).ok).toBe(true)
})
