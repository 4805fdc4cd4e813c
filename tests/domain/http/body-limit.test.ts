import { expect, test } from 'vitest'
import { oversized } from '#app/http/body-limit.server.ts'

const multipart = 'multipart/form-data; boundary=x'
const form = 'application/x-www-form-urlencoded'

test.for([
	['/editions/one/submit', multipart, '26500000', null],
	['/editions/one/submit.data?x=1', multipart, '26500000', null],
	['/receipts/token/photo', multipart, '26500000', null],
	['/editions/one/submit', multipart, '27000001', null],
	['/editions/one/submit', multipart, '300000000', 413],
	['/editions/one/submit', form, '1000001', 413],
	['/sign-in', multipart, '1000001', 413],
	['/receipts/token/text', multipart, '26500000', 413],
	['/sign-in', form, '1000000', null],
] as const)('a body sent to %s as %s of %s bytes', ([url, type, length, answer]) => {
	const headers = { 'content-type': type, 'content-length': length }
	expect(oversized({ method: 'POST', url, headers })).toBe(answer)
})

test('only an upload may leave its size open, because only an upload is counted as it comes', () => {
	const chunked = { 'content-type': multipart, 'transfer-encoding': 'chunked' }
	expect(oversized({ method: 'POST', url: '/editions/one/submit', headers: chunked })).toBeNull()
	expect(oversized({ method: 'POST', url: '/sign-in', headers: chunked })).toBe(411)
})
