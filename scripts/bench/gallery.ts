import { startServer, temporaryDataDir } from '../server-process.ts'
import type { Figure } from './figure.ts'
import { galleryEdition, seedGallery } from './seed-gallery.ts'

const few = 1_000
const many = 100_000
const rounds = 40

/** What visitors ask of a gallery. */
const asked = {
	'all ideas': '',
	'a country': 'country=LV',
	'a category': 'category=category-2',
	'a language': 'language=sv',
	'a library': 'library=library-7',
	'a common word': 'q=common',
	'a seldom word': 'q=seldom',
	'a rare word': 'q=rare',
	'a word nobody wrote': 'q=nowhere',
	'two words in a country': 'q=common+idea&country=IT',
} as const

/** Galleries a hundred times apart in size, asked in turns: the small one is the reference. Nothing comes from a cache. */
export async function benchGallery(): Promise<Figure[]> {
	const [small, large] = [await openGallery(few), await openGallery(many)]
	try {
		const figures: Figure[] = []
		for (const [what, query] of Object.entries(asked)) figures.push(await compare(what, small, large, query, query))
		const deep = 'all ideas, deep in'
		return [...figures, await compare(deep, small, large, await small.deep(), await large.deep())]
	} finally {
		await small.close()
		await large.close()
	}
}

type Gallery = Awaited<ReturnType<typeof openGallery>>

async function compare(what: string, small: Gallery, large: Gallery, smallQuery: string, largeQuery: string) {
	const times = { small: [] as number[], large: [] as number[] }
	for (let i = -5; i < rounds; i++) {
		const [one, other] = [await small.ask(smallQuery), await large.ask(largeQuery)]
		if (i < 0) continue
		times.small.push(one)
		times.large.push(other)
	}
	const name = `gallery of ${many.toLocaleString('en')} against ${few.toLocaleString('en')}: ${what}`
	return { what: name, unit: 'ms', value: median(times.large), reference: median(times.small) }
}

async function openGallery(ideas: number) {
	const { dataDir, remove } = await temporaryDataDir()
	await seedGallery({ dataDir }, ideas)
	const server = await startServer({ dataDir, variables: { DEMO: 'off' } })
	const path = `${server.origin}/editions/${galleryEdition}/ideas`
	// A cookie nobody gave out: the page is rendered as for somebody who may be signed in.
	const page = async (query: string) => {
		const response = await fetch(`${path}?${query}`, { headers: { cookie: 'shelfie=nobody' } })
		if (!response.ok) throw new Error(`${query} answered ${response.status}`)
		return response.text()
	}
	return {
		async ask(query: string): Promise<number> {
			const start = performance.now()
			await page(query)
			return performance.now() - start
		},
		/** Twenty pages on, where an offset would have to count. */
		async deep(): Promise<string> {
			let query = ''
			for (let i = 0; i < 20; i++) query = /\?(after=[0-9a-f-]+)/.exec(await page(query))?.[1] ?? query
			return query
		},
		close: () => server.stop().then(remove),
	}
}

const median = (values: readonly number[]) => values.toSorted((one, other) => one - other)[values.length >> 1] ?? 0
