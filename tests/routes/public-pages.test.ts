import { describe } from 'vitest'
import { expect, withDemo as test } from '#tests/support/served.ts'

const lastYear = '/editions/example-last-year'
const cached = [
	'/',
	'/libraries',
	`${lastYear}/ideas`,
	`${lastYear}/winners`,
	'/api/v1/editions/example-last-year/ideas',
]
const english = { 'accept-language': 'en' }

describe('A public page', () => {
	test.for(cached)('%s allows nothing from elsewhere, no script and no frame', async (path, { server }) => {
		const { headers } = await fetch(`${server.origin}${path}`)
		const policy = headers.get('content-security-policy')
		expect(policy).toContain("default-src 'none'")
		expect(policy).toContain("frame-ancestors 'none'")
		expect(policy).not.toMatch(/https?:|unsafe|\*/)
		expect(headers.get('x-content-type-options')).toBe('nosniff')
		expect(headers.get('referrer-policy')).toBe('same-origin')
		expect(headers.getSetCookie()).toEqual([])
	})

	test.for(cached)('%s is the same from the cache as made anew', async (path, { server }) => {
		const ask = (headers: HeadersInit) =>
			fetch(`${server.origin}${path}`, { headers }).then(async (answer) =>
				(await answer.text()).replace(/ nonce="[^"]+"/g, ''),
			)
		const first = await ask(english)
		expect(await ask(english)).toBe(first)
		expect(await ask({ ...english, cookie: 'shelfie=nobody' })).toBe(first)
	})

	test.for(cached)('%s is sent once: whoever has it gets a 304', async (path, { server }) => {
		const first = await fetch(`${server.origin}${path}`, { headers: english })
		const etag = first.headers.get('etag') ?? ''
		const again = await fetch(`${server.origin}${path}`, { headers: { ...english, 'if-none-match': etag } })
		expect([etag.length > 10, again.status, await again.text()]).toEqual([true, 304, ''])
	})

	test('is kept for each language by itself', async ({ server }) => {
		const languageOf = async (wish: string, query = '') => {
			const page = await fetch(`${server.origin}/${query}`, { headers: { 'accept-language': wish } })
			return /<html lang="(\w+)"/.exec(await page.text())?.[1]
		}
		expect([await languageOf('en'), await languageOf('lv'), await languageOf('en')]).toEqual(['en', 'lv', 'en'])
		expect(await languageOf('en', '?lang=lv')).toBe('lv')
	})
})

describe('What is not there', () => {
	test.for([
		'/nowhere',
		'/editions/never',
		`${lastYear}/ideas/LV-00000`,
		'/libraries/none',
		'/receipts/unknown',
		'/photos/00000000-0000-4000-8000-000000000000/320.webp',
	])('%s is answered with 404', async (path, { server }) => {
		expect((await fetch(`${server.origin}${path}`, { headers: english })).status).toBe(404)
	})

	test('leads back to the first page, in words', async ({ server }) => {
		const page = await (await fetch(`${server.origin}/nowhere`, { headers: english })).text()
		expect(page).toContain('Nothing stands at this place')
		expect(page).toMatch(/<a[^>]+href="\/"/)
	})

	test.for(['/%', '/%00', '/editions/%E0%A4%A', '/?lang=%'])('%s does no harm', async (path, { server }) => {
		expect((await fetch(`${server.origin}${path}`)).status).toBeLessThan(500)
	})
})

describe('The scripts of a page', () => {
	const scripts = (page: string) => [...page.matchAll(/<script\b[^>]*>/g)].map(([tag]) => tag)

	test('that is made for one answer bear a nonce that comes once, and no other may run', async ({ server }) => {
		const seen = new Set<string>()
		for (const _ of [1, 2]) {
			const answer = await fetch(`${server.origin}/editions/example-open/submit`, { headers: english })
			const policy = answer.headers.get('content-security-policy') ?? ''
			const [, sources = ''] = /script-src ([^;]*)/.exec(policy) ?? []
			const [, nonce = ''] = /^'nonce-([\w-]{22})'$/.exec(sources) ?? []
			const tags = scripts(await answer.text()).filter((tag) => !tag.includes('application/ld+json'))
			expect(tags.length).toBeGreaterThan(0)
			expect(tags.filter((tag) => !tag.includes(`nonce="${nonce}"`) || !tag.includes(' src="'))).toEqual([])
			seen.add(nonce)
		}
		expect(seen.size).toBe(2)
	})

	test('that is kept for everybody are files of ours, and bear none', async ({ server }) => {
		const answer = await fetch(`${server.origin}/`, { headers: english })
		expect(answer.headers.get('content-security-policy')).toContain("script-src 'self';")
		expect(await answer.text()).not.toContain('nonce=')
	})
})
