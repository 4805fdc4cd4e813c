import { describe, expect, test } from 'vitest'
import { jsonTracking } from '#app/adapters/carriers/json-tracking.ts'
import { isPublicAddress } from '#app/adapters/carriers/public-address.ts'
import { carrierStandIn } from '#tests/support/carrier-stand-in.ts'

const question = { key: 'a-key', number: 'RR 473/124?829' }
const ask = (address: string, loopback = true) => jsonTracking({ loopback }).ask({ ...question, address })

test('a carrier is asked about one number, with the key', async () => {
	const heard: (string | undefined)[] = []
	const carrier = await carrierStandIn((_number, request) => {
		heard.push(request.headers.authorization)
		return { events: [] }
	})
	expect(await ask(carrier.address)).toEqual({ ok: true, value: { events: [] } })
	expect([carrier.asked, heard]).toEqual([[question.number], ['Bearer a-key']])
})

test.each([
	[404, { ok: true, value: null }],
	[401, { ok: false, reason: 'key-refused' }],
	[403, { ok: false, reason: 'key-refused' }],
	[429, { ok: false, reason: 'answer-refused' }],
	[500, { ok: false, reason: 'answer-refused' }],
	['{"events":', { ok: false, reason: 'answer-damaged' }],
	[' '.repeat(300_000), { ok: false, reason: 'answer-damaged' }],
])('an answer of %.20s is taken for what it is', async (answer, outcome) => {
	const carrier = await carrierStandIn(() => answer)
	expect(await ask(carrier.address)).toEqual(outcome)
})

test('nobody is sent on to somewhere else', async () => {
	const secret = await carrierStandIn(() => ({ events: [], secret: true }))
	const carrier = await carrierStandIn((_number, _request, response) =>
		response.writeHead(302, { location: `${secret.address}/v1/trackings/X` }).end(),
	)
	expect(await ask(carrier.address)).toEqual({ ok: false, reason: 'answer-refused' })
	expect(secret.asked).toEqual([])
})

test('who is not there is not reached', async () => {
	expect(await ask('http://127.0.0.1:9')).toEqual({ ok: false, reason: 'unreachable' })
})

describe('An address inside a network', () => {
	test('is not asked, however it is written', async () => {
		const carrier = await carrierStandIn(() => ({ events: [] }))
		const port = new URL(carrier.address).port
		for (const host of ['127.0.0.1', '2130706433', '0x7f.1', '[::1]', '[::ffff:127.0.0.1]', '0.0.0.0', 'localhost']) {
			for (const scheme of ['http', 'https']) {
				expect([host, await ask(`${scheme}://${host}:${port}`, false)]).toEqual([
					host,
					{ ok: false, reason: 'address-refused' },
				])
			}
		}
		expect(carrier.asked).toEqual([])
	})

	test.each([
		'10.0.0.1',
		'172.31.255.255',
		'192.168.1.1',
		'169.254.169.254',
		'100.64.0.1',
		'[fd00::1]',
		'[fe80::1]',
		'[64:ff9b::7f00:1]',
	])('%s stays out of reach where this machine itself may be asked', async (host) => {
		expect(await ask(`https://${host}`)).toEqual({ ok: false, reason: 'address-refused' })
		expect(await ask(`http://${host}`)).toEqual({ ok: false, reason: 'address-refused' })
	})

	test('is told from a public one', () => {
		const seen = ['8.8.8.8', '172.32.0.1', '2a00:1450:4001::1', '::1', '2002:7f00:1::', 'nonsense']
		expect(seen.map((address) => isPublicAddress(address, false))).toEqual([true, true, true, false, false, false])
	})
})

test.each([
	'ftp://example.org',
	'http://example.org',
	'https://user:word@example.org',
	'nowhere',
])('%s is no address to ask', async (address) => {
	expect(await ask(address)).toEqual({ ok: false, reason: 'address-refused' })
})
