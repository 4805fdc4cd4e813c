import sharp from 'sharp'
import { describe } from 'vitest'
import { locales } from '#app/i18n/locale.ts'
import { expect, withDemo as test } from '#tests/support/served.ts'

const lastYear = '/editions/example-last-year'
const pages = [
	'/',
	'/libraries',
	'/libraries/example-library-cesis',
	'/legal/privacy',
	lastYear,
	`${lastYear}/ideas`,
	`${lastYear}/ideas?country=LV`,
	`${lastYear}/winners`,
	`${lastYear}/winners/LV`,
	`${lastYear}/results/LV`,
	`${lastYear}/prizes`,
]
const english = { 'accept-language': 'en' }

async function headOf(address: string, headers: Record<string, string> = english) {
	const answer = await fetch(address, { headers })
	const html = await answer.text()
	const all = (pattern: RegExp) => [...html.matchAll(pattern)].map(([, first = '', second = '']) => [first, second])
	const plain = (text = '') => text.replaceAll('&amp;', '&')
	return {
		status: answer.status,
		cookies: answer.headers.getSetCookie(),
		robots: answer.headers.get('x-robots-tag'),
		etag: answer.headers.get('etag'),
		lang: /<html lang="([^"]+)" dir="ltr"/.exec(html)?.[1],
		canonical: all(/<link rel="canonical" href="([^"]+)"/g).map(([href]) => plain(href)),
		alternates: all(/<link rel="alternate" hrefLang="([^"]+)" href="([^"]+)"/g).map(([lang, href]) => [
			lang,
			plain(href),
		]),
		titles: all(/<title>([^<]*)<\/title>/g).length,
		described: all(/<meta name="description" content="([^"]+)"/g).length,
		property: (name: string) => plain(new RegExp(`<meta property="${name}" content="([^"]*)"`).exec(html)?.[1]),
		feeds: all(/<link rel="alternate" type="([^"]+)" title="[^"]*" href="([^"]+)"/g).map(([type, href]) => [
			type,
			plain(href),
		]),
		html,
	}
}

describe('A public page', () => {
	test.for(pages)('%s has one address, and one in each language that is answered in it', async (path, { server }) => {
		const head = await headOf(server.origin + path)
		expect([head.status, head.titles, head.described]).toEqual([200, 1, 1])
		expect(head.canonical).toEqual([server.origin + path])
		expect(head.alternates.map(([lang]) => lang)).toEqual([...locales, 'x-default'])
		for (const [lang, href = ''] of head.alternates) {
			const other = await headOf(href)
			expect([other.status, other.lang]).toEqual([200, lang === 'x-default' ? 'en' : lang])
			expect(other.canonical).toEqual([href])
			expect(other.alternates).toEqual(head.alternates)
		}
	})

	test.for(pages)('%s can be shared: with a title, and a picture of the size it says', async (path, { server }) => {
		const head = await headOf(server.origin + path)
		for (const name of ['og:title', 'og:description', 'og:url', 'og:image:alt'])
			expect(head.property(name)).not.toBe('')
		expect(head.property('og:locale')).toBe('en_GB')
		const picture = await fetch(head.property('og:image'))
		const { format, width, height } = await sharp(Buffer.from(await picture.arrayBuffer())).metadata()
		expect({ format, width, height }).toEqual({ format: 'jpeg', width: 1200, height: 630 })
		expect([head.property('og:image:width'), head.property('og:image:height')]).toEqual(['1200', '630'])
	})

	test('keeps in its address what makes it another page, and leaves campaigns out', async ({ server }) => {
		const { canonical } = await headOf(`${server.origin}${lastYear}/ideas/?utm_source=x&fbclid=1&country=LV&q=`)
		expect(canonical).toEqual([`${server.origin}${lastYear}/ideas?country=LV`])
	})

	test('of an edition names its feeds', async ({ server }) => {
		const { feeds } = await headOf(`${server.origin}${lastYear}`)
		const found = await Promise.all(
			feeds.map(async ([type = '', href = '']) => [type, (await fetch(href)).headers.get('content-type')]),
		)
		expect(found).toEqual([
			['application/atom+xml', 'application/atom+xml; charset=utf-8'],
			['application/feed+json', 'application/feed+json; charset=utf-8'],
		])
	})
})

describe('What search engines shall not keep', () => {
	test.for([
		'/sign-in',
		'/nowhere',
		'/receipts/unknown',
		'/editions/example-open/submit',
	])('%s says so, and has no address of its own', async (path, { server }) => {
		const { robots, canonical } = await headOf(server.origin + path)
		expect([robots, canonical]).toEqual(['noindex', []])
	})

	test('a demonstration says so on each page, and has no map', async ({ server }) => {
		for (const path of ['/', lastYear])
			expect((await headOf(server.origin + path)).html).toContain('<meta name="robots" content="noindex"/>')
		expect((await fetch(`${server.origin}/sitemap.xml`)).status).toBe(404)
		expect(await (await fetch(`${server.origin}/robots.txt`)).text()).not.toContain('Sitemap:')
	})
})

describe('A page asked for in a language', () => {
	test('comes from the cache, and the choice is remembered by whoever made it only', async ({ server }) => {
		const first = await headOf(`${server.origin}/libraries?lang=lv`)
		const again = await headOf(`${server.origin}/libraries?lang=lv`)
		expect(first.etag).not.toBeNull()
		expect(again.etag).toBe(first.etag)
		for (const { cookies, lang } of [first, again]) expect([lang, cookies[0]?.slice(0, 8)]).toEqual(['lv', 'lang=lv;'])
		const other = await headOf(`${server.origin}/libraries`)
		expect([other.lang, other.cookies]).toEqual(['en', []])
		const known = await fetch(`${server.origin}/libraries?lang=lv`, {
			headers: { ...english, 'if-none-match': first.etag ?? '' },
		})
		expect(known.status).toBe(304)
	})

	test('leaves no cookie where machines read', async ({ server }) => {
		for (const path of ['/feeds/example-last-year.atom', '/share.jpg', '/api/v1/editions/example-last-year/ideas'])
			expect((await fetch(`${server.origin}${path}?lang=lv`)).headers.getSetCookie()).toEqual([])
	})
})
