import { describe, expect, test } from 'vitest'
import { believingOnly } from '#app/http/trusted-proxies.server.ts'

const believe = believingOnly(['127.0.0.1', '172.16.0.0/12', 'fd00::/8'])

function heard(from: string, said: Readonly<Record<string, string>>) {
	const headers = { ...said }
	believe({ headers, socket: { remoteAddress: from } })
	return headers
}
const claims = {
	forwarded: 'for=198.51.100.1',
	'x-forwarded-for': '198.51.100.2',
	'x-forwarded-host': 'elsewhere.example',
	'x-forwarded-proto': 'https',
	'x-request-id': 'claimed-number',
}

describe('Forwarded headers', () => {
	test.for(['203.0.113.9', '2001:db8::9', '::ffff:203.0.113.9', '172.32.0.1', ''])('of %s are taken away', (from) => {
		expect(heard(from, { ...claims, accept: '*/*' })).toEqual({ accept: '*/*' })
	})

	test.for(['127.0.0.1', '::ffff:127.0.0.1', '172.31.255.254', 'fd00::2'])('of the proxy %s are believed', (from) => {
		const { forwarded, ...believed } = claims
		expect(heard(from, claims)).toEqual(believed)
	})

	test.for([
		['198.51.100.2', '198.51.100.2'],
		['198.51.100.1, 198.51.100.2', '198.51.100.2'],
		['198.51.100.1,198.51.100.2, 172.18.0.4,127.0.0.1', '198.51.100.2'],
		['2001:db8::1, fd00::2', '2001:db8::1'],
		['172.18.0.4, 127.0.0.1', '172.18.0.4'],
	])('tell of %s that %s asks', ([along = '', visitor]) => {
		expect(heard('127.0.0.1', { 'x-forwarded-for': along })).toEqual({ 'x-forwarded-for': visitor })
	})

	test('that name no address add none', () => {
		expect(heard('127.0.0.1', { accept: '*/*' })).toEqual({ accept: '*/*' })
	})
})
