import { request } from 'node:http'
import { describe } from 'vitest'
import { expect, whenEmpty as test } from '#tests/support/served.ts'

const post = (url: string, headers: Record<string, string> = {}, body = '') =>
	fetch(url, { method: 'POST', headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers }, body })

describe('A post from elsewhere', () => {
	test.for<Record<string, string>>([
		{ origin: 'https://elsewhere.example' },
		{ origin: 'null' },
		{ 'sec-fetch-site': 'cross-site' },
		{ 'sec-fetch-site': 'same-site' },
	])('with %o is refused', async (headers, { server }) => {
		expect((await post(`${server.origin}/sign-in`, headers)).status).toBe(403)
	})

	test('is not confused with one from our own page', async ({ server }) => {
		expect((await post(`${server.origin}/sign-in`, { origin: server.origin })).status).toBe(422)
		expect((await post(`${server.origin}/sign-in`, { 'sec-fetch-site': 'same-origin' })).status).toBe(422)
	})
})

describe('A body that is too large', () => {
	const announcing = (url: string, length: number, type: string) =>
		new Promise<number | undefined>((resolve, reject) => {
			const headers = { 'content-length': length, 'content-type': type }
			const sending = request(url, { method: 'POST', headers }, (answer) => {
				resolve(answer.statusCode)
				sending.destroy()
			})
			sending.on('error', reject).flushHeaders()
		})

	test('is refused before it has been read', async ({ server }) => {
		const form = 'application/x-www-form-urlencoded'
		expect(await announcing(`${server.origin}/sign-in`, 2_000_000, form)).toBe(413)
		const upload = 'multipart/form-data; boundary=x'
		expect(await announcing(`${server.origin}/editions/any/submit`, 400_000_000, upload)).toBe(413)
		expect(await announcing(`${server.origin}/sign-in`, 2_000_000, upload)).toBe(413)
	})
})

describe('A private link', () => {
	const linkIn = (said: string) => /http:\S+\/invitations\/\S+/.exec(said)?.[0] ?? ''

	test('is kept by nobody, told to nobody and found by nobody', async ({ server }) => {
		const link = linkIn(server.said())
		for (const path of [link, `${server.origin}/receipts/unknown`, link.replace('/invitations/', '/Invitations/')]) {
			const { headers } = await fetch(path)
			expect([headers.get('cache-control'), headers.get('x-robots-tag'), headers.get('referrer-policy')]).toEqual([
				'no-store',
				'noindex',
				'no-referrer',
			])
		}
	})

	test('does nothing when it is merely opened', async ({ server }) => {
		const link = linkIn(server.said())
		for (const _ of [1, 2, 3]) expect((await fetch(link)).status).toBe(200)
	})
})

test.for([
	'/organise',
	'/organise/letters',
	'/jury',
	'/account',
])('%s leads whoever is not signed in to the door and back', async (path, { server }) => {
	const answer = await fetch(`${server.origin}${path}`, { redirect: 'manual' })
	expect([answer.status, answer.headers.get('location'), answer.headers.get('cache-control')]).toEqual([
		303,
		`/sign-in?next=${encodeURIComponent(path)}`,
		'no-store',
	])
})

describe('What is refused where no page is made', () => {
	const browser = { accept: 'text/html,application/xhtml+xml,*/*;q=0.8', 'accept-language': 'el' }
	const greek = expect.stringMatching(/<html lang="el".*<h1[^>]*>/s)

	test.for([
		'/editions/none/winners/press-kit.zip',
		'/editions/none/winners/LV/certificate.pdf',
		'/editions/none/posters/none.pdf',
		'/receipts/none/data.json',
		'/feeds/none.atom',
	])('%s says so to people in their language, and to programs as a reason', async (path, { server }) => {
		const page = await fetch(`${server.origin}${path}`, { headers: browser })
		expect([page.status, page.headers.get('content-type'), await page.text()]).toEqual([
			404,
			'text/html; charset=utf-8',
			greek,
		])
		expect(page.headers.get('content-security-policy')).toContain("style-src 'self'")
		const answer = await fetch(`${server.origin}${path}`)
		expect([answer.status, await answer.json()]).toEqual([404, { reason: 'not-found' }])
	})

	test('is also a form that is too large', async ({ server }) => {
		const body = new URLSearchParams({ email: 'x'.repeat(2_000_000) })
		const page = await fetch(`${server.origin}/sign-in`, { method: 'POST', body, headers: browser })
		expect([page.status, await page.text()]).toEqual([413, greek])
		const answer = await fetch(`${server.origin}/sign-in`, { method: 'POST', body })
		expect([answer.status, await answer.text()]).toEqual([413, ''])
	})
})
