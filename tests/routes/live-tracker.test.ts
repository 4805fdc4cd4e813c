import { describe } from 'vitest'
import { demoOfOwn } from '#tests/support/demo.ts'
import { expect, withDemo as test } from '#tests/support/served.ts'
import { type Visitor, visitor } from '#tests/support/visitor.ts'
import { startServer } from '../../scripts/server-process.ts'

const tracker = '/editions/example-last-year/prizes'
const desk = '/organise/editions/example-last-year/prizes'

/** Listens until so many words came, or the line ended. */
async function hear(origin: string, words: number) {
	const answer = await fetch(`${origin}${tracker}/events`, { signal: AbortSignal.timeout(60_000) })
	const reader = answer.body!.pipeThrough(new TextDecoderStream()).getReader()
	let said = ''
	said += (await reader.read()).value ?? ''
	const heard = (async () => {
		while (said.split('data: changed\n\n').length <= words) {
			const { value, done } = await reader.read()
			if (done) break
			said += value
		}
		await reader.cancel()
		return said
	})()
	return { heard }
}

async function organiser(origin: string, signIn: { email: string; password: string }): Promise<Visitor> {
	const person = visitor(origin)
	await person.signIn(signIn)
	return person
}

/** The address of the form for news of a parcel that travels. */
async function newsForm(person: Visitor): Promise<string> {
	const list = await person.text(desk)
	for (const [, id] of list.matchAll(/\/prizes\/([0-9a-f-]{36})"/g)) {
		const page = await person.text(`${desk}/${id}`)
		const form = /action="(\/organise\/shipments\/[^"]+\/tracking-events)"/.exec(page)?.[1]
		if (form && page.includes('CP202511078IT')) return form
	}
	throw new Error('no parcel travels')
}

describe('The tracker’s stream', () => {
	test('says that something changed, and nothing else', async ({ server }) => {
		const person = await organiser(server.origin, server.signIns.find(({ role }) => role === 'organiser')!)
		const form = await newsForm(person)
		const line = await hear(server.origin, 1)
		const before = await (await fetch(`${server.origin}${tracker}/LV`)).text()
		const now = new Date(Date.now() - 3_600_000).toISOString().slice(0, 16)
		const said = await person.post(form, { status: 'out-for-delivery', occurredAt: now, town: 'Cēsis', country: 'LV' })
		expect(said.status).toBe(303)
		expect(await line.heard).toBe('retry: 3000\n\ndata: changed\n\n')
		const after = await (await fetch(`${server.origin}${tracker}/LV`)).text()
		expect([before.includes('Out for delivery'), after.includes('Out for delivery')]).toEqual([false, true])
	})

	test('is not there before the announcement, nor for an edition nobody knows', async ({ server }) => {
		for (const edition of ['example-open', 'nobody']) {
			const answer = await fetch(`${server.origin}/editions/${edition}/prizes/events`)
			expect([answer.status, answer.headers.get('content-type')]).toEqual([404, 'application/json'])
		}
	})

	test('is neither kept by caches nor packed', async ({ server }) => {
		const stopping = new AbortController()
		const asked = { signal: stopping.signal, headers: { 'accept-encoding': 'br, gzip' } }
		const { headers } = await fetch(`${server.origin}${tracker}/events`, asked)
		const seen = ['content-type', 'cache-control', 'content-encoding', 'etag'].map((name) => headers.get(name))
		expect(seen).toEqual(['text/event-stream', 'no-store', null, null])
		stopping.abort()
	})
})

test('a server that is told to end takes leave of whoever listens', async () => {
	const { dataDir, variables, remove } = await demoOfOwn()
	const server = await startServer({ dataDir, variables })
	const line = await hear(server.origin, 1)
	expect(await server.stop()).toBe(0)
	expect(await line.heard).toBe('retry: 3000\n\n')
	await remove()
})
