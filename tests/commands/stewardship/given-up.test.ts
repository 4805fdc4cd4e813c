import { asc, eq } from 'drizzle-orm'
import { describe } from 'vitest'
import { askExport } from '#app/domain/exports/ask-export.server.ts'
import { enqueueJob } from '#app/domain/jobs/enqueue-job.server.ts'
import { forgetOutdone } from '#app/domain/jobs/outdone.server.ts'
import { dueInstallation } from '#app/domain/stewardship/due-work.server.ts'
import { givenUpWork } from '#app/domain/stewardship/given-up/given-up-work.server.ts'
import { dismissWork, takeUpKind, takeUpWork } from '#app/domain/stewardship/given-up/take-up-work.server.ts'
import { preparePhoto } from '#app/domain/submissions/prepare-photo.server.ts'
import { handlers } from '#app/jobs.server.ts'
import { exports, jobs, logEntries, photos } from '#db/schema/index.ts'
import { edition } from '#tests/support/builders/edition.ts'
import { organiser } from '#tests/support/builders/person.ts'
import { submission } from '#tests/support/builders/submission.ts'
import type { TestContext } from '#tests/support/context.ts'
import { doDueJobs } from '#tests/support/do-due-jobs.ts'
import { expect, test } from '#tests/support/test.ts'

const absent = '11111111-1111-4111-8111-111111111111'

interface Failed {
	readonly queue: string
	readonly payload?: Record<string, string>
	readonly key?: string
	readonly lastError?: string
}

/** A job that was tried eight times. */
async function givenUp(context: TestContext, { queue, payload = {}, key, lastError = 'no' }: Failed): Promise<string> {
	const at = await context.clock(context.db)
	const [job] = await context.db
		.insert(jobs)
		.values({ queue, payload, key: key ?? null, runAt: at, attempts: 8, failedAt: at, lastError })
		.returning({ id: jobs.id })
	return String(job!.id)
}

const left = async (context: TestContext) => context.db.select().from(jobs).orderBy(asc(jobs.id))
const deeds = async ({ db }: TestContext) =>
	(await db.select().from(logEntries).orderBy(asc(logEntries.seq)))
		.filter(({ kind }) => kind.startsWith('work.'))
		.map(({ kind, body }) => ({ kind, ...body }))

/** An idea whose photo could not be prepared. */
async function stuckPhoto(context: TestContext) {
	const contest = await edition(context)
	const idea = await submission(context, contest, { photoState: 'waiting' })
	const [photo] = await context.db.select().from(photos).where(eq(photos.submissionId, idea.id))
	const job = await givenUp(context, { queue: 'prepare-photo', payload: { photoId: photo!.id }, key: photo!.id })
	return { contest, idea, job, steward: await organiser(context) }
}

describe('work that was given up', () => {
	test('is told with what it is about and why, and nobody’s address', async ({ context }) => {
		const { contest, idea, job, steward } = await stuckPhoto(context)
		context.at('2026-10-16T13:00:00Z')
		await givenUp(context, { queue: 'retention', lastError: '550 <anna@example.org> is unknown' })
		await givenUp(context, { queue: 'send-letter', payload: { letterId: absent } })

		const { work, more } = await givenUpWork(steward)

		expect(more).toBe(false)
		const photo = work.find(({ queue }) => queue === 'prepare-photo')
		expect(photo).toMatchObject({
			...{ id: Number(job), kind: 'photos', attempts: 8, reason: 'no', mayDismiss: false },
			since: new Date('2026-10-16T12:00:00Z'),
			subject: { kind: 'idea', name: idea.code, path: `/organise/editions/${contest.slug}/submissions/${idea.id}` },
		})
		expect(work.find(({ queue }) => queue === 'retention')).toMatchObject({
			...{ kind: 'housekeeping', subject: null, reason: '550 <…> is unknown', mayDismiss: true },
		})
		expect(work.find(({ queue }) => queue === 'send-letter')).toMatchObject({ subject: 'gone', mayDismiss: true })
		expect(await dueInstallation(context.db)).toMatchObject([
			{ kind: 'work-given-up', count: 3, href: '/organise/given-up-work', due: new Date('2026-10-16T12:00:00Z') },
		])
	})

	test('is tried again from its first attempt, once however often it is asked for, and is on record', async ({
		context,
	}) => {
		const { job, steward } = await stuckPhoto(context)
		context.at('2026-10-17T12:00:00Z')

		expect(await takeUpWork(steward, job)).toBe(1)
		expect(await takeUpWork(steward, job)).toBe(0)
		expect(await takeUpWork(steward, 'none')).toBe(0)

		const [again] = await left(context)
		expect(again).toMatchObject({ failedAt: null, attempts: 0, runAt: new Date('2026-10-17T12:00:00Z') })
		expect(await givenUpWork(steward)).toEqual({ work: [], more: false })
		expect(await dueInstallation(context.db)).toEqual([])
		expect(await deeds(context)).toEqual([
			{ kind: 'work.taken-up', queues: ['prepare-photo'], jobs: 1, by: steward.person.id },
		])
		await doDueJobs(context, { 'prepare-photo': preparePhoto })
		expect((await left(context))[0]?.attempts).toBe(1)
	})

	test('of a kind is tried again at once, and what was promised often for the same is done once', async ({
		context,
	}) => {
		const steward = await organiser(context)
		for (const key of ['a', 'b', 'c']) await givenUp(context, { queue: 'poll-carriers', key })
		const photo = await givenUp(context, { queue: 'remove-photo', payload: { photoId: absent } })
		expect((await givenUpWork(steward)).work.map(({ queue, attempts }) => [queue, attempts])).toEqual([
			['remove-photo', 8],
			['poll-carriers', 24],
		])

		expect(await takeUpKind(steward, 'prizes')).toBe(1)

		expect((await left(context)).map(({ id, key, failedAt }) => [String(id), key, failedAt === null])).toEqual([
			[expect.any(String), 'c', true],
			[photo, null, false],
		])
	})

	test('of a file that somebody asked for opens that file again', async ({ context }) => {
		const steward = await organiser(context)
		const contest = await edition(context)
		const wish = { kinds: ['submissions' as const], format: 'csv' as const, marked: false, locale: 'en' }
		const asked = await askExport(steward, contest, { ...wish, countries: null })
		if (!asked.ok) throw new Error(asked.reason)
		await context.db.update(jobs).set({ failedAt: await context.clock(context.db), attempts: 8 })
		await context.db.update(exports).set({ state: 'failed' })
		const [job] = await left(context)

		await takeUpWork(steward, String(job!.id))
		await doDueJobs(context, handlers)

		expect((await context.db.select().from(exports))[0]?.state).toBe('ready')
	})

	test('can be let be only where nobody needs it any more', async ({ context }) => {
		const { job, steward } = await stuckPhoto(context)
		const gone = await givenUp(context, { queue: 'burn-regions', payload: { photoId: absent, from: absent } })
		const logo = await givenUp(context, { queue: 'remove-logo', payload: { location: 'private:logo' } })

		expect(await dismissWork(steward, job)).toBe(0)
		expect(await dismissWork(steward, logo)).toBe(0)
		expect(await dismissWork(steward, gone)).toBe(1)
		expect(await dismissWork(steward, gone)).toBe(0)

		expect((await left(context)).map(({ id }) => String(id))).toEqual([job, logo])
	})

	test('leaves the list once the same was done later, not when it was only promised again by the clock', async ({
		context,
	}) => {
		const steward = await organiser(context)
		await givenUp(context, { queue: 'forget-sessions', key: 'one' })
		await enqueueJob(context, context.db, { queue: 'forget-sessions', payload: {}, key: 'two' })
		await forgetOutdone(context)
		expect((await givenUpWork(steward)).work).toHaveLength(1)

		await doDueJobs(context, { 'forget-sessions': async () => {} })

		expect((await givenUpWork(steward)).work).toEqual([])
		await forgetOutdone(context)
		expect((await left(context)).map(({ key }) => key)).toEqual(['two'])
	})
})
