import { RouterContextProvider } from 'react-router'
import { admitUpload } from '#app/http/admit-upload.server.ts'
import { clientAddress, installation } from '#app/http/installation.server.ts'
import type { TestContext } from '#tests/support/context.ts'
import { expect, test } from '#tests/support/test.ts'

function send(context: TestContext, from: string) {
	const provider = new RouterContextProvider()
	provider.set(installation, context)
	provider.set(clientAddress, from)
	const body = new FormData()
	body.set('title', 'An idea without a photo')
	const request = new Request('https://shelfie.example/editions/one/submit', { method: 'POST', body })
	return admitUpload({ request, context: provider, params: {} }).then(
		({ form }) => form.get('title'),
		(refused: { init?: { status?: number } }) => refused.init?.status,
	)
}

const times = (count: number, work: () => Promise<unknown>) => Promise.all(Array.from({ length: count }, work))

test('the thirty-first form from one place within ten minutes is too many; elsewhere and later it is not', async ({
	context,
}) => {
	const title = 'An idea without a photo'
	expect(new Set(await times(30, () => send(context, '192.0.2.7')))).toEqual(new Set([title]))

	expect(await send(context, '192.0.2.7')).toBe(429)
	expect(await send(context, '192.0.2.8')).toBe(title)
	context.at('2026-10-16T12:10:00Z')
	expect(await send(context, '192.0.2.7')).toBe(title)
})

test('this machine is no place of its own: behind an unnamed proxy everybody comes from there', async ({ context }) => {
	expect(new Set(await times(40, () => send(context, '127.0.0.1')))).toEqual(new Set(['An idea without a photo']))
})
