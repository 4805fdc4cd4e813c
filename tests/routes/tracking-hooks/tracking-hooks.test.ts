import { expect, test } from 'vitest'
import { handlers } from '#app/jobs.server.ts'
import { logEntries, shipments, trackingEvents } from '#db/schema/index.ts'
import type { TestContext } from '#tests/support/context.ts'
import { doDueJobs } from '#tests/support/do-due-jobs.ts'
import { installationOfTest, type TestInstallation } from '#tests/support/installation.ts'
import { wholeDatabase } from '#tests/support/whole-database.ts'
import { type Abuse, abusesOf, type Taken } from './abuses.ts'
import { kinds, planted, type Sender, senders, signed, tells } from './senders.ts'
import { overTheWire } from './wire.ts'

const send = (origin: string, { path, headers, body, method = 'POST' }: Omit<Abuse, 'answer' | 'what'>) =>
	fetch(new URL(path, origin), { method, headers, body: method === 'GET' ? null : (body as Uint8Array<ArrayBuffer>) })

/** Whatever the clock alone brings about is done first; the clockwork itself is no part of what is kept. */
async function everything(context: TestContext) {
	await doDueJobs(context, handlers)
	const { 'public.jobs': _jobs, 'public.cron_ticks': _ticks, ...tables } = await wholeDatabase(context.db)
	return tables
}

/** Each sender's first message: taken, and remembered. */
async function tellOnce(origin: string, all: Readonly<Record<(typeof kinds)[number], Sender>>) {
	const taken: Record<string, Taken> = {}
	for (const [at, kind] of kinds.entries()) {
		const id = `evt_of_${kind}`
		const message = signed(all[kind], all[kind].secret, tells(kind, id, 10 + at))
		const answer = await send(origin, { path: all[kind].path, ...message })
		expect([kind, answer.status, await answer.json()]).toEqual([
			...[kind, 200],
			{ result: 'recorded', added: 1, known: 0, ignored: 0, unknown: 0 },
		])
		taken[kind] = { ...message, id }
	}
	return taken as Record<(typeof kinds)[number], Taken>
}

async function withParcel() {
	const installation = await installationOfTest()
	const made = await installation.whileNobodyRuns(senders)
	const first = await installation.serve()
	const taken = await tellOnce(first.origin, made.senders)
	await first.stop()
	return { ...installation, ...made, taken, before: await installation.whileNobodyRuns(everything) }
}

/** What stands in the database once nobody runs any more is what stood there before. */
async function expectNothingChanged(installation: TestInstallation & { before: Record<string, string> }) {
	expect(await installation.whileNobodyRuns(everything)).toEqual(installation.before)
}

test('whoever abuses the door is told so, and nothing at all changes', async () => {
	const world = await withParcel()
	const server = await world.serve()
	for (const abuse of abusesOf(world.senders, world.taken)) {
		const answer = await send(server.origin, abuse)
		const text = await answer.text()
		expect([abuse.what, answer.status, text]).toEqual([abuse.what, abuse.answer, said(abuse)])
	}
	expect(server.said()).not.toContain(planted)
	await server.stop()
	await expectNothingChanged(world)
	await world.whileNobodyRuns(expectTownsAlone)
})

/** What nobody asked for was read over when it came: the events count, and the rest is kept nowhere. */
async function expectTownsAlone({ db }: TestContext) {
	const { status, town, country } = trackingEvents
	expect(await db.select({ status, town, country }).from(trackingEvents)).toEqual(
		kinds.map(() => ({ status: 'in-transit', town: 'Warsaw', country: 'PL' })),
	)
	expect(JSON.stringify(await db.select().from(shipments))).not.toContain(planted)
	expect(JSON.stringify(await db.select().from(trackingEvents))).not.toContain(planted)
	expect(JSON.stringify(await db.select().from(logEntries))).not.toContain(planted)
}

const said = ({ answer, reason }: Abuse) => {
	if (answer === 403) return 'Forbidden\n'
	return JSON.stringify(answer === 200 ? { result: 'known' } : { reason })
}

test('a body that is too large is not waited for, and one that breaks off is none', async () => {
	const world = await withParcel()
	const server = await world.serve()
	const { path } = world.senders.shelfie
	const head = (...lines: string[]) =>
		[`POST ${path} HTTP/1.1`, 'host: 127.0.0.1', 'content-type: application/json', ...lines, '', ''].join('\r\n')
	const status = (answer: string) => answer.slice(9, 12)
	const large = 256 * 1024 + 1

	const announced = await overTheWire(server.origin, (say) => say(head(`content-length: ${large}`)))
	expect(status(announced)).toBe('413')
	const streamed = await overTheWire(server.origin, (say) => {
		say(head('transfer-encoding: chunked'))
		say(`8000\r\n${'x'.repeat(0x8000)}\r\n`)
	})
	expect(status(streamed)).toBe('411')
	const { headers, body } = signed(world.senders.shelfie, world.senders.shelfie.secret, tells('shelfie', 'evt_9', 1))
	const brokenOff = await overTheWire(server.origin, (say, leave) => {
		const signature = `shelfie-signature: ${headers.get('shelfie-signature')}`
		say(head(signature, `content-length: ${body.length + 1}`))
		say(body)
		leave()
	})
	expect(brokenOff).not.toMatch(/^HTTP\/1.1 2/)

	const most = { ...signed(world.senders.shelfie, world.senders.shelfie.secret, ' '.repeat(large - 1)), path }
	expect((await send(server.origin, most)).status).toBe(400)
	await server.stop()
	await expectNothingChanged(world)
})

test('numbers that nobody here knows are told so, and no parcel moves', async () => {
	const world = await withParcel()
	const server = await world.serve()
	const sender = world.senders.shelfie
	const strange = JSON.stringify(tells('shelfie', 'evt_5', 1)).replace('RR473124829LV', 'XX999999999XX')
	const answer = await send(server.origin, { path: sender.path, ...signed(sender, sender.secret, strange) })
	expect([answer.status, await answer.json()]).toEqual([
		202,
		{ result: 'recorded', added: 0, known: 0, ignored: 0, unknown: 1 },
	])
	await server.stop()
	const after = await world.whileNobodyRuns(everything)
	const changed = Object.keys(after).filter((table) => after[table] !== world.before[table])
	expect(changed).toEqual(['public.attempts', 'public.tracking_sources', 'public.unknown_numbers'])
})
