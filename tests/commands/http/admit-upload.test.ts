import { existsSync } from 'node:fs'
import { RouterContextProvider } from 'react-router'
import { onTestFinished, vi } from 'vitest'
import { keysOf, limits } from '#app/domain/accounts/limits.ts'
import { countAttempt } from '#app/domain/accounts/throttle.server.ts'
import { ok } from '#app/domain/shared/outcome.ts'
import { admitUpload, inTurn } from '#app/http/admit-upload.server.ts'
import { arrivedAt, clientAddress, installation } from '#app/http/installation.server.ts'
import type { TestContext } from '#tests/support/context.ts'
import { expect, test } from '#tests/support/test.ts'

const title = 'An idea without a photo'
const library = '192.0.2.7'

/** What was typed, or the status of a refusal; with a star, where it is given back to be sent later. */
async function send(context: TestContext, from: string, withTexts = true) {
	const provider = new RouterContextProvider()
	provider.set(installation, context)
	provider.set(clientAddress, from)
	provider.set(arrivedAt, await context.clock(context.db))
	const body = new FormData()
	body.set('title', title)
	const request = new Request('https://shelfie.example/editions/one/submit', { method: 'POST', body })
	return admitUpload({ request, context: provider, params: {} }, { withTexts }).then(
		({ form, wait }) => `${form.get('title')}${wait > 0 ? '*' : ''}`,
		(refused: { init?: { status?: number } }) => refused.init?.status,
	)
}

const times = (count: number, work: () => Promise<unknown>) => Promise.all(Array.from({ length: count }, work))
const sentBefore = (context: TestContext, count: number) =>
	times(count, () => countAttempt(context, keysOf('submitting', { from: library })))

test('two hundred visitors of one library take part within an hour, each mending two mistakes', async ({ context }) => {
	context.at('2026-10-16T12:05:00Z')
	await sentBefore(context, 400)
	context.at('2026-10-16T12:45:00Z')
	expect(new Set(await times(200, () => send(context, library)))).toEqual(new Set([title]))
})

test('whoever sends more is given back what they typed, until they flood; elsewhere and later nobody waits', async ({
	context,
}) => {
	await sentBefore(context, limits.submitting.address)
	expect(await send(context, library)).toBe(`${title}*`)
	expect(await send(context, library, false)).toBe(429)
	await sentBefore(context, limits.submitting.address)
	expect(await send(context, library)).toBe(429)

	expect(await send(context, '192.0.2.8')).toBe(title)
	context.at('2026-10-16T14:00:00Z')
	expect(await send(context, library)).toBe(title)
})

test('a whole range of addresses is one network', async ({ context }) => {
	const { range, address } = limits.submitting
	for (let host = 1; host <= range / address + 1; host++)
		await times(address, () => countAttempt(context, keysOf('submitting', { from: `198.51.100.${host}` })))
	expect(await send(context, '198.51.100.200')).toBe(`${title}*`)
	expect(await send(context, '198.51.101.200')).toBe(title)
})

test('this machine is no place of its own: behind an unnamed proxy everybody comes from there', async ({ context }) => {
	expect(keysOf('submitting', { from: '127.0.0.1' })).toEqual([])
	expect(await send(context, '127.0.0.1')).toBe(title)
})

test('whose turn to be written down never comes is told to come later, and leaves no photo', async ({ context }) => {
	const provider = new RouterContextProvider()
	provider.set(installation, context)
	const args = { request: new Request('https://shelfie.example/'), context: provider, params: {} }
	const incoming = await context.photos.incoming.create()
	await incoming.write(new Uint8Array(8))
	await incoming.commit()
	const upload = { form: new FormData(), photo: ok({ key: incoming.key, digest: '' }) }
	vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
	onTestFinished(() => void vi.useRealTimers())

	let done = () => {}
	const others = new Promise<void>((resolve) => {
		done = resolve
	})
	const written = Array.from({ length: 5 }, () => inTurn(args, upload, () => others))
	const late = inTurn(args, upload, () => others).catch((refused) => refused.init)
	await vi.advanceTimersByTimeAsync(60_000)
	expect(await late).toMatchObject({ status: 503, headers: { 'retry-after': '20' } })
	expect(existsSync(context.photos.incoming.path(incoming.key))).toBe(false)
	done()
	await Promise.all(written)
})
