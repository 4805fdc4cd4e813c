import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { eq } from 'drizzle-orm'
import { expect, test, vi } from 'vitest'
import { mintPrivateLink } from '#app/domain/letters/private-link.server.ts'
import { requestIdOf } from '#app/domain/prizes/address-request.server.ts'
import { askAddress } from '#app/domain/prizes/ask-address.server.ts'
import { recordTrackingEvent } from '#app/domain/prizes/record-tracking-event.server.ts'
import { shipPrize } from '#app/domain/prizes/ship-prize.server.ts'
import { crons, handlers } from '#app/jobs.server.ts'
import { addressReadings, jobs, logEntries, prizeAddresses, shipments } from '#db/schema/index.ts'
import type { TestContext } from '#tests/support/context.ts'
import { doDueJobs } from '#tests/support/do-due-jobs.ts'
import { installationOfTest } from '#tests/support/installation.ts'
import { saying, survey } from '../embargo/survey.ts'
import { announce, beforeAnythingIsDecided, must, parcel, prizeGiven } from '../embargo/world.ts'
import { type Address, addressesIn } from '../nothing-leaks/addresses.ts'
import { asked } from '../nothing-leaks/hear.ts'
import { everyRow, filesWith, found, markers, planted } from './traces.ts'

vi.setConfig({ testTimeout: 20 * 60_000 })

const day = 24 * 3600_000
const allOf = (addresses: readonly Address[]) => addresses.flatMap((each) => asked(each, 'nobody', 'announced'))

/** The results are public, the prize is given, and the library holds the link by which it gives its address. */
async function askedForAddress(context: TestContext) {
	const beginning = await beforeAnythingIsDecided(context)
	await announce(context, beginning, new Date())
	const { by, reach } = await prizeGiven(context, beginning.world)
	must(await askAddress(by, reach, { email: 'desk@library.example' }))
	const subjectId = await requestIdOf(context.db, reach.prizeId)
	const token = await mintPrivateLink(context, context.db, { purpose: 'address', subjectId })
	return { ...beginning, by: by.person, reach, token }
}

const readings = async ({ db }: TestContext, prizeId: string) => ({
	readings: await db.$count(addressReadings, eq(addressReadings.prizeId, prizeId)),
	logged: await db.$count(logEntries, eq(logEntries.kind, 'address.read')),
})

test('an address given by its private link is found nowhere but sealed, and after its time not at all', async () => {
	const { dataDir, whileNobodyRuns, serve } = await installationOfTest()
	const { world, cookies, reach, token, by } = await whileNobodyRuns(askedForAddress)
	const link = `/addresses/${token}`
	const send = (origin: string, path: string, fields: readonly (readonly [string, string])[], cookie = '') =>
		fetch(new URL(path, origin), {
			...{ method: 'POST', redirect: 'manual', headers: { cookie, 'accept-language': 'en' } },
			body: new URLSearchParams(fields.map((field) => [...field])),
		})

	const first = await serve({ LOG_LEVEL: 'trace' })
	const typed = Object.entries(planted)
	const refused = await send(
		first.origin,
		link,
		typed.map(([name, text]) => [name, name === 'postcode' ? 'none' : text]),
	)
	expect(refused.status).toBe(422)
	expect((await send(first.origin, link, typed)).status).toBe(303)
	expect((await send(first.origin, `${link}x`, typed)).status).toBe(404)
	await first.stop()

	const { addresses, shipmentId, sealed, before } = await whileNobodyRuns(async (context) => {
		const { id } = must(await shipPrize(context.acting(by), reach, parcel))
		const [stored] = await context.db.select().from(prizeAddresses).where(eq(prizeAddresses.prizeId, reach.prizeId))
		const addresses = await addressesIn(context, world)
		return { addresses, shipmentId: id, sealed: stored?.sealed ?? '', before: await readings(context, reach.prizeId) }
	})

	const second = await serve({ LOG_LEVEL: 'trace' })
	for (const cookie of [undefined, ...Object.values(cookies)]) {
		const heard = await survey(second.origin, [...allOf(addresses), link, `${link}.data`], { cookie })
		expect(markers.flatMap((text) => saying(heard, text).map((address) => [text, address]))).toEqual([])
	}

	const desk = `/organise/editions/${world.stages[0]!.contest.slug}/prizes`
	const reading = `${desk}/${reach.prizeId}/address`
	for (const cookie of [undefined, cookies.juror, cookies.moderator]) {
		const answers = [
			await send(second.origin, reading, [], cookie),
			await send(second.origin, `${desk}/labels.pdf`, [['shipment', shipmentId]], cookie),
		]
		for (const answer of answers) expect([303, 403]).toContain(answer.status)
		for (const answer of answers) expect(found(markers, await answer.text())).toEqual([])
	}
	const shown = await send(second.origin, reading, [], cookies.organiser)
	expect([shown.status, shown.headers.get('cache-control')]).toEqual([200, 'no-store'])
	expect(found(Object.values(planted).slice(1, 4), await shown.text())).toHaveLength(3)
	const labels = await send(second.origin, `${desk}/labels.pdf`, [['shipment', shipmentId]], cookies.organiser)
	expect([labels.status, labels.headers.get('content-type')]).toEqual([200, 'application/pdf'])
	expect((await labels.arrayBuffer()).byteLength).toBeGreaterThan(1000)
	await second.stop()
	expect(found(markers, first.said() + second.said())).toEqual([])

	await whileNobodyRuns(async (context) => {
		const after = await readings(context, reach.prizeId)
		expect(after).toEqual({ readings: before.readings + 2, logged: before.logged + 2 })
		const stored = await everyRow(context)
		expect([found(markers, stored), stored.includes(sealed)]).toEqual([[], true])
	})
	expect(await filesWith(dataDir, markers)).toEqual([])
	const tables = join(dataDir, 'database/base')
	const inTables = async () => (existsSync(tables) ? filesWith(tables, [sealed.slice(-40)]) : [])
	expect((await inTables()).length > 0).toBe(existsSync(tables))

	await whileNobodyRuns((context) => deliverAndWait(context, by, shipmentId))
	await whileNobodyRuns(async (context) => {
		const stored = await everyRow(context)
		expect(found([...markers, sealed, 'desk@library.example'], stored)).toEqual([])
		expect(await context.db.$count(shipments, eq(shipments.id, shipmentId))).toBe(1)
	})
	// What is left in the journal of writes goes as it is written over; a new key makes it unreadable at once.
	expect(await inTables()).toEqual([])
})

/** Delivered now; a month later whatever comes round does what it has to. */
async function deliverAndWait(context: TestContext, by: { id: string }, shipmentId: string) {
	const now = await context.clock(context.db)
	must(await recordTrackingEvent(context.acting(by as never), shipmentId, { status: 'delivered', occurredAt: now }))
	context.at(new Date(now.getTime() + 31 * day))
	const runAt = await context.clock(context.db)
	await context.db.insert(jobs).values(crons.map(({ queue }) => ({ queue, payload: {}, runAt })))
	await doDueJobs(context, handlers)
}
