import { expect, test } from 'vitest'
import { withTypedBody } from '#app/http/typed-body.server.ts'

const post = (body: BodyInit, headers: Record<string, string> = {}, path = '/account') =>
	new Request(`https://shelfie.example${path}`, { method: 'POST', body, headers })

test('a form is handed on as it was typed, escapes and all', async () => {
	const typed = await withTypedBody(post(new URLSearchParams({ name: 'Jēkabs & 100%' })))

	expect(typed?.headers.get('content-type')).toContain('application/x-www-form-urlencoded')
	expect((await typed?.formData())?.get('name')).toBe('Jēkabs & 100%')
})

test.for([[new URLSearchParams({ name: 'a\0b' })], ['{"name":"a\0b"}']])('a NUL in %s is not handed on', async ([
	body,
]) => {
	expect(await withTypedBody(post(body!))).toBeNull()
})

test('a photo is left alone, whatever bytes it has: it is read piece by piece', async () => {
	const request = post('\0', { 'content-type': 'multipart/form-data; boundary=x' }, '/editions/one/submit')
	expect(await withTypedBody(request)).toBe(request)
})
