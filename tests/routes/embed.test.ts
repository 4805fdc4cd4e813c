import { expect, withDemo as test } from '#tests/support/served.ts'

const frames = [
	'/embed/libraries/example-library-cesis',
	'/embed/editions/example-last-year',
	'/embed/editions/example-last-year?country=LV&lang=lv',
	'/embed/editions/example-last-year/winners/LV',
]
const lastYear = '/editions/example-last-year'

test.for(frames)('%s may be framed, and needs neither script nor cookie', async (path, { server }) => {
	const answer = await fetch(server.origin + path, { headers: { 'accept-language': 'en' } })
	const html = await answer.text()
	const policy = answer.headers.get('content-security-policy') ?? ''
	expect(answer.status).toBe(200)
	expect(policy).toMatch(/^default-src 'none';.*frame-ancestors \*;/)
	expect(policy).not.toContain('script-src')
	expect(answer.headers.getSetCookie()).toEqual([])
	expect(answer.headers.get('x-robots-tag')).toBe('noindex')
	expect(html).toContain(`<html lang="${path.includes('lang=lv') ? 'lv' : 'en'}"`)
	expect(html).not.toMatch(/<(script|form|nav)\b/)
	const links = [...html.matchAll(/<a ([^>]+)>/g)].map(([, attributes = '']) => attributes)
	expect(links.length).toBeGreaterThan(1)
	for (const link of links) expect(link).toMatch(/target="_blank"/)
})

test('the frame of an edition leads to its winners once they are announced', async ({ server }) => {
	const frame = async (slug: string) => (await fetch(`${server.origin}/embed/editions/${slug}`)).text()
	expect(await frame('example-last-year')).toContain(`href="${lastYear}/winners?`)
	expect(await frame('example-open')).not.toContain('/winners')
})

test('nothing else may be framed, whether it is there or not', async ({ server }) => {
	for (const path of [
		'/',
		'/libraries',
		lastYear,
		`${lastYear}/share.jpg`,
		'/sign-in',
		'/nowhere',
		'/embedded/x',
		'/feeds/example-last-year.atom',
	]) {
		const policy = (await fetch(server.origin + path)).headers.get('content-security-policy') ?? ''
		expect([path, policy.includes('*')]).toEqual([path, false])
		expect(policy).toMatch(/frame-ancestors 'none'|^default-src 'none'$/)
	}
})

test('a frame of what is not there says so in a word', async ({ server }) => {
	for (const path of ['/embed/libraries/none', '/embed/editions/none', '/embed/else'])
		expect((await fetch(server.origin + path)).status).toBe(404)
})

test("a library's page offers the code of its frame", async ({ server }) => {
	const html = await (await fetch(`${server.origin}/libraries/example-library-cesis?lang=en`)).text()
	expect(html).toContain(
		`&lt;iframe src=&quot;${server.origin}/embed/libraries/example-library-cesis?lang=en&quot; title=`,
	)
})
