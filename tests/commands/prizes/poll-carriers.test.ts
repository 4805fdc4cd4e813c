import { asc, eq } from 'drizzle-orm'
import { enqueueJob } from '#app/domain/jobs/enqueue-job.server.ts'
import { addSource, switchSource } from '#app/domain/prizes/tracking/change-source.server.ts'
import { failuresUntilAlarm } from '#app/domain/prizes/tracking/poll-pause.ts'
import { crons, handlers } from '#app/jobs.server.ts'
import { jobs, trackingEvents, trackingSources } from '#db/schema/index.ts'
import { carrierStandIn } from '#tests/support/carrier-stand-in.ts'
import type { TestContext } from '#tests/support/context.ts'
import { doDueJobs } from '#tests/support/do-due-jobs.ts'
import { expect, test } from '#tests/support/test.ts'
import { shippedPrize } from './prize-in-hand.ts'

const minute = 60_000
const pickedUp = { status: 'picked-up', occurredAt: '2026-11-10T09:00:00Z', town: 'Rome', country: 'IT' }
const delivered = { status: 'delivered', occurredAt: '2026-11-14T10:15:00Z', town: 'Jēkabpils', country: 'LV' }

async function polled(context: TestContext, answer: Parameters<typeof carrierStandIn>[0]) {
	const carrier = await carrierStandIn(answer)
	const shipped = await shippedPrize(context)
	context.at('2026-11-15T12:00:00Z')
	const input = { kind: 'polling', name: 'The post', secret: 'a-long-key', address: `${carrier.address}/` } as const
	const added = await addSource(shipped.by, shipped.contest.id, input)
	if (!added.ok) throw new Error(added.reason)
	return { ...shipped, carrier, reach: { sourceId: added.value.id, editionId: shipped.contest.id } }
}

/** The minute strikes. */
async function strike(context: TestContext) {
	await enqueueJob(context, context.db, { queue: 'poll-carriers', payload: {} })
	await doDueJobs(context, handlers)
}

const sourceNow = async ({ db }: TestContext) => (await db.select().from(trackingSources))[0]!
const statuses = async ({ db }: TestContext) =>
	(await db.select().from(trackingEvents).orderBy(asc(trackingEvents.occurredAt))).map(({ status, source }) => [
		status,
		source,
	])

test('the clock asks a carrier about the parcels that travel, until they are there', async ({ context }) => {
	expect(crons.find(({ queue }) => queue === 'poll-carriers')?.pattern).toBe('* * * * *')
	const { carrier } = await polled(context, () => ({ events: [pickedUp] }))
	await strike(context)
	await strike(context)
	expect(carrier.asked).toEqual(['RR473124829LV'])
	expect(await statuses(context)).toEqual([['picked-up', 'polling']])

	carrier.answer = () => ({ events: [pickedUp, delivered] })
	context.at((await sourceNow(context)).nextAt!)
	await strike(context)
	expect(await statuses(context)).toEqual([
		['picked-up', 'polling'],
		['delivered', 'polling'],
	])
	context.at((await sourceNow(context)).nextAt!)
	await strike(context)
	expect(carrier.asked).toHaveLength(2)
	expect(await sourceNow(context)).toMatchObject({ recorded: 2, failures: 0, failingSince: null })
})

test('who fails is asked ever more rarely and told of; one answer and all is well', async ({ context }) => {
	const { carrier } = await polled(context, () => 500)
	const pauses: number[] = []
	for (let time = 1; time <= 12; time++) {
		await strike(context)
		const { nextAt, failures, failure } = await sourceNow(context)
		expect([failures, failure]).toEqual([time, 'answer-refused'])
		pauses.push((nextAt!.getTime() - (await context.clock(context.db)).getTime()) / minute)
		context.at(nextAt!)
	}
	const between = (pause: number, about: number) => pause >= about * 0.75 && pause <= about * 1.25
	expect(pauses.map((pause, at) => between(pause, Math.min(360, 2 ** (at + 1))))).toEqual(pauses.map(() => true))
	expect(new Set(pauses.slice(-3)).size).toBe(3)
	expect((await sourceNow(context)).failures).toBeGreaterThanOrEqual(failuresUntilAlarm)

	carrier.answer = () => ({ events: [pickedUp] })
	await strike(context)
	expect(await sourceNow(context)).toMatchObject({ failures: 0, failure: null, failingSince: null, recorded: 1 })
})

test('a number that the carrier does not know is no failure, an answer in another shape is one', async ({
	context,
}) => {
	const { carrier } = await polled(context, () => 404)
	await strike(context)
	expect(await sourceNow(context)).toMatchObject({ failures: 0, lastHeardAt: null })
	carrier.answer = () => ({ tracking: [] })
	context.at((await sourceNow(context)).nextAt!)
	await strike(context)
	expect(await sourceNow(context)).toMatchObject({ failures: 1, failure: 'answer-damaged' })
})

test('what is switched off is not asked, also when the question was on its way', async ({ db, context }) => {
	const { by, reach, carrier } = await polled(context, () => ({ events: [pickedUp] }))
	await enqueueJob(context, db, { queue: 'poll-source', payload: { sourceId: reach.sourceId } })
	await switchSource(by, reach, false)
	await strike(context)
	expect(carrier.asked).toEqual([])
	expect(await db.select({ failedAt: jobs.failedAt }).from(jobs).where(eq(jobs.queue, 'poll-source'))).toEqual([
		{ failedAt: null },
	])
})
