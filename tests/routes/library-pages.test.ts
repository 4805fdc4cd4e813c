import { describe } from 'vitest'
import { expect, withDemo as test } from '#tests/support/served.ts'

const english = { 'accept-language': 'en' }
const library = '/libraries/jekabpils-city-library'
const poster = '/editions/example-open/posters/jekabpils-city-library.pdf'

describe('A library', () => {
	test('tells machines what it is, in a block that no browser runs', async ({ server }) => {
		const page = await (await fetch(`${server.origin}${library}`, { headers: english })).text()
		const data = JSON.parse(/<script type="application\/ld\+json">(.*?)<\/script>/.exec(page)?.[1] ?? 'null')
		expect(data).toMatchObject({ '@type': 'Library', url: `${server.origin}${library}`, foundingDate: '1921' })
		expect(page.match(/<script(?! type="application\/ld\+json"| type="module")/)).toBeNull()
	})

	test('has a poster in each paper and language, which leaves the reader’s language alone', async ({ server }) => {
		const ask = (query: string) => fetch(`${server.origin}${poster}?${query}`, { headers: english })
		const [a4, a3, unknown] = [
			await ask('language=lv'),
			await ask('paper=A3&language=lv'),
			await ask('paper=Z9&language=xx'),
		]

		expect([a4, a3, unknown].map(({ status }) => status)).toEqual([200, 200, 200])
		expect(a4.headers.get('content-type')).toBe('application/pdf')
		expect(a3.headers.get('content-disposition')).toBe('inline; filename="jekabpils-city-library-A3-lv.pdf"')
		expect(unknown.headers.get('content-disposition')).toContain('A4-en')
		expect([a4, a3].flatMap(({ headers }) => headers.getSetCookie())).toEqual([])
		expect(await a4.bytes()).not.toEqual(await a3.bytes())
	})

	test('has no poster where its country takes no part, or no longer', async ({ server }) => {
		const status = async (path: string) => (await fetch(`${server.origin}${path}`, { headers: english })).status
		expect(await status('/editions/example-open/posters/none.pdf')).toBe(404)
		expect(await status('/editions/example-last-year/posters/jekabpils-city-library.pdf')).toBe(404)
	})
})

describe('The directory', () => {
	test('counts its libraries by country and draws them', async ({ server }) => {
		const page = await (await fetch(`${server.origin}/libraries`, { headers: english })).text()
		expect(page).toContain('Sweden: 9 libraries')
		expect(page).toMatch(/<svg class="map"[^>]*role="img"/)
	})
})
