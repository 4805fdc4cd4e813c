import { RouterContextProvider } from 'react-router'
import { libraryAddresses, libraryParts } from '#app/domain/libraries/library-addresses.server.ts'
import { ideaAddresses, ideaParts } from '#app/domain/submissions/idea-addresses.server.ts'
import { installation } from '#app/http/installation.server.ts'
import { loader as robots } from '#app/routes/resources/robots.ts'
import { loader as ideas } from '#app/routes/resources/sitemap/ideas.ts'
import { loader as index } from '#app/routes/resources/sitemap/index.ts'
import { loader as libraries } from '#app/routes/resources/sitemap/libraries.ts'
import { loader as pages } from '#app/routes/resources/sitemap/pages.ts'
import { edition } from '#tests/support/builders/edition.ts'
import { library, submission } from '#tests/support/builders/submission.ts'
import type { TestContext } from '#tests/support/context.ts'
import { expect, test } from '#tests/support/test.ts'

type Loader = (args: never) => Promise<Response>

async function read(loader: Loader, context: TestContext, params: Record<string, string> = {}): Promise<string> {
	const provider = new RouterContextProvider()
	provider.set(installation, context)
	const answer = await loader({ request: new Request('https://shelfie.example/'), params, context: provider } as never)
	return answer.text()
}
const addresses = (xml: string) => [...xml.matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, address]) => address)
const origin = 'https://shelfie.example'

test('the map names what everybody may read, and nothing else', async ({ context }) => {
	const contest = await edition(context)
	const draft = await edition(context, { published: false })
	const demo = await edition(context, { demo: true })
	const here = await library(context)
	const shown = await submission(context, contest, { state: 'published', libraryId: here.id })
	await submission(context, contest, { state: 'received', libraryId: here.id })
	await submission(context, demo, { state: 'published', libraryId: here.id })

	expect(addresses(await read(index, context))).toEqual([
		`${origin}/sitemap/pages.xml`,
		`${origin}/sitemap/libraries.xml`,
		`${origin}/sitemap/ideas/${contest.slug}.xml`,
	])
	const base = `${origin}/editions/${contest.slug}`
	expect(addresses(await read(pages, context))).toEqual([
		`${origin}/`,
		`${origin}/libraries`,
		`${origin}/legal/privacy`,
		`${origin}/legal/terms`,
		`${origin}/legal/imprint`,
		base,
		`${base}/ideas`,
	])
	expect(addresses(await read(libraries, context))).toEqual([`${origin}/libraries/${here.slug}`])
	const listed = await read(ideas, context, { edition: contest.slug })
	expect(addresses(listed)).toEqual([`${base}/ideas/${shown.code}`])
	expect(listed).toContain(`<lastmod>${shown.publishedAt?.toISOString()}</lastmod>`)
	for (const { slug } of [draft, demo])
		await expect(read(ideas, context, { edition: slug })).rejects.toMatchObject({ init: { status: 404 } })
	expect(await read(robots, context)).toMatch(
		/^User-agent: \*\n[\s\S]*\nSitemap: https:\/\/shelfie\.example\/sitemap\.xml\n$/,
	)
})

test('an installation with nothing but demonstrations has no map', async ({ context }) => {
	await edition(context, { demo: true })
	await expect(read(index, context)).rejects.toMatchObject({ init: { status: 404 } })
	expect(await read(robots, context)).not.toContain('Sitemap')
})

test.for([
	[0, 0],
	[1, 1],
	[2, 1],
	[3, 2],
	[4, 2],
	[5, 3],
])('%i ideas in parts of two are %i parts, each idea in one', async ([count, parts], { context, db }) => {
	const contest = await edition(context)
	const codes = []
	for (let made = 0; made < (count ?? 0); made++)
		codes.push((await submission(context, contest, { state: 'published' })).code)
	const starts = await ideaParts(db, contest.id, 2)
	const listed = []
	for (const start of starts) listed.push(...(await ideaAddresses(db, contest.id, start, 2)))
	expect([starts.length, listed.map(({ code }) => code).toSorted()]).toEqual([parts, codes.toSorted()])
})

test.for([
	[0, 1],
	[2, 1],
	[3, 2],
	[4, 2],
	[5, 3],
])('%i libraries in parts of two are %i parts, each library in one', async ([count, parts], { context, db }) => {
	const paths = []
	for (let made = 0; made < (count ?? 0); made++) paths.push(`/libraries/${(await library(context)).slug}`)
	const starts = await libraryParts(db, 2)
	const listed = []
	for (const start of starts) listed.push(...(await libraryAddresses(db, start, 2)))
	expect([starts.length, listed.toSorted()]).toEqual([parts, paths.toSorted()])
})
