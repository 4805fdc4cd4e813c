import { brotliCompressSync } from 'node:zlib'
import { expect, withDemo as test } from '#tests/support/served.ts'

const winners = '/editions/example-last-year/winners'
const files = [`${winners}/LV/certificate.pdf`, `${winners}/LV/press-kit.zip`, `${winners}/press-kit.zip`]
const english = { 'accept-language': 'en' }

test("a winner's page tells machines what won what, and people how, and what they may take along", async ({
	server,
}) => {
	const html = await (await fetch(`${server.origin}${winners}/LV`, { headers: english })).text()
	const data = JSON.parse(/<script type="application\/ld\+json">(.*?)<\/script>/.exec(html)?.[1] ?? 'null')
	expect(data).toMatchObject({
		'@type': 'CreativeWork',
		inLanguage: 'lv',
		award: 'Winner, LV, Example contest, last year',
		url: `${server.origin}${winners}/LV`,
		sourceOrganization: { '@type': 'Library' },
	})
	expect(html).toContain('Partners that voted: 4 of 4. Ideas on the ballot: 4.')
	expect(html).toContain('Ideas that shared the first place: 2. What settled it: Top marks.')
	const ranked = [...html.matchAll(/<tr[\s\S]*?<\/tr>/g)].map(([row]) => row)
	expect(ranked[1]).toContain(data.name)
	expect(html).toContain('href="/editions/example-last-year/results/LV#recount"')
	expect(html).toContain('href="/editions/example-last-year/prizes/LV"')
	for (const language of ['en', 'lv', 'sv', 'pl', 'it', 'bg', 'el'])
		expect(html).toContain(`href="${winners}/LV/certificate.pdf?language=${language}"`)
	expect(html).toContain(`href="${winners}/LV/press-kit.zip"`)
	expect(html).toContain(`&lt;iframe src=&quot;${server.origin}/embed${winners}/LV?lang=en&quot; title=`)
	expect(brotliCompressSync(html).length).toBeLessThan(30_000)
})

test('a recorded winner has neither certificate nor press kit, but a frame', async ({ server }) => {
	const recorded = `${server.origin}/editions/biblio-2020/winners`
	const all = await (await fetch(recorded, { headers: english })).text()
	const [, country = ''] = /winners\/([A-Z]{2})"/.exec(all) ?? []
	const html = await (await fetch(`${recorded}/${country}`, { headers: english })).text()
	expect(html).toContain(`/embed/editions/biblio-2020/winners/${country}`)
	expect(html).not.toMatch(/certificate\.pdf|press-kit\.zip/)
	for (const file of [`${country}/certificate.pdf`, `${country}/press-kit.zip`, 'press-kit.zip'])
		expect((await fetch(`${recorded}/${file}`)).status).toBe(404)
})

test.for(files)('%s is asked for anew each time, and answered briefly to whoever has it', async (path, { server }) => {
	const first = await fetch(server.origin + path, { headers: english })
	const bytes = Buffer.from(await first.arrayBuffer())
	expect([first.status, first.headers.get('cache-control')]).toEqual([200, 'no-cache'])
	expect(bytes.subarray(0, 4).toString('latin1')).toBe(path.endsWith('pdf') ? '%PDF' : 'PK\u0003\u0004')
	const etag = first.headers.get('etag') ?? ''
	const again = await fetch(server.origin + path, { headers: { ...english, 'if-none-match': etag } })
	expect([again.status, (await again.arrayBuffer()).byteLength]).toEqual([304, 0])
	expect(first.headers.getSetCookie()).toEqual([])
})

test('before the announcement none of it is there, and nobody may keep that', async ({ server }) => {
	for (const path of files) {
		const early = await fetch(server.origin + path.replace('example-last-year', 'example-open'))
		expect([path, early.status, early.headers.get('cache-control')]).toEqual([path, 404, 'no-store'])
		const unknown = await fetch(server.origin + path.replace('example-last-year', 'no-such-edition'))
		expect(await early.text()).toBe(await unknown.text())
	}
})
