import { RouterContextProvider } from 'react-router'
import { formMade, looksAutomatic } from '#app/http/form-trap.server.ts'
import { arrivedAt, installation } from '#app/http/installation.server.ts'
import type { TestContext } from '#tests/support/context.ts'
import { expect, test } from '#tests/support/test.ts'

const asking = async (context: TestContext) => {
	const provider = new RouterContextProvider()
	provider.set(installation, { ...context, formSeconds: 2 })
	provider.set(arrivedAt, await context.clock(context.db))
	return { request: new Request('https://shelfie.example/'), context: provider, params: {} }
}
const form = (fields: Record<string, string>) => {
	const typed = new FormData()
	for (const [name, value] of Object.entries(fields)) typed.set(name, value)
	return typed
}
const look = async (context: TestContext, at: string, fields: Record<string, string>) => {
	context.at(at)
	return looksAutomatic(await asking(context), form(fields))
}

test('whoever takes as long as a person takes is a person', async ({ context }) => {
	const made = await formMade(await asking(context))
	expect(await look(context, '2026-10-16T12:00:05Z', { made, website: '' })).toBe(false)
	expect(await look(context, '2026-10-17T11:59:59Z', { made })).toBe(false)
})

test.for([
	['faster than a person', '2026-10-16T12:00:01Z', {}],
	['after more than a day', '2026-10-17T12:00:01Z', {}],
	['with what nobody sees filled in', '2026-10-16T12:00:05Z', { website: 'https://buy.example' }],
	[
		'with a time of their own',
		'2026-10-16T12:00:05Z',
		{ made: `${Date.parse('2026-10-16T12:00:00Z').toString(36)}.${'A'.repeat(22)}` },
	],
	['without the form', '2026-10-16T12:00:05Z', { made: '' }],
] as const)('a program is who comes %s', async ([, at, fields], { context }) => {
	const made = await formMade(await asking(context))
	expect(await look(context, at, { made, ...fields })).toBe(true)
})
