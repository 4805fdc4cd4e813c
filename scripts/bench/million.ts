import { createHash } from 'node:crypto'
import { sql } from 'drizzle-orm'
import postgres from 'postgres'
import { openDatabase } from '#db/client.server.ts'
import { startCluster } from '../postgres-cluster.mjs'
import { startServer, temporaryDataDir } from '../server-process.ts'
import type { Figure } from './figure.ts'
import { percentile } from './jury-load.ts'
import { galleryEdition, seedGallery } from './seed-gallery.ts'

const few = 1_000
const many = Number(process.env.BENCH_IDEAS ?? 1_000_000)
const rounds = 25
const most = 1.3

const edition = `/editions/${galleryEdition}`
const desk = `/organise/editions/${galleryEdition}`
/** What an organiser's cookie says. */
const session = createHash('sha256').update('the organiser of the bench').digest('hex').slice(0, 40)

const asked: Readonly<Record<string, string>> = {
	'all ideas': `${edition}/ideas`,
	'a country': `${edition}/ideas?country=LV`,
	'a category': `${edition}/ideas?category=category-2`,
	'a language in a country': `${edition}/ideas?language=sv&country=IT`,
	'a library': `${edition}/ideas?library=library-7`,
	'a common word': `${edition}/ideas?q=common`,
	'a rare word': `${edition}/ideas?q=rare`,
	'two words in a country': `${edition}/ideas?q=common+idea&country=IT`,
	'a library’s page': '/libraries/library-7',
	'the edition’s page': edition,
	'the organiser’s desk': desk,
	'the moderation queue': `${desk}/submissions`,
}

/** A thousand times as many submissions, on PostgreSQL, asked in turns with the few; each page is made anew. */
export async function benchMillion(): Promise<Figure[]> {
	const cluster = await startCluster({ settings: { shared_buffers: '512MB', max_wal_size: '8GB', jit: 'off' } })
	if (!cluster) return []
	const small = await openAt(cluster.url, few)
	const large = await openAt(cluster.url, many)
	try {
		const figures: Figure[] = []
		for (const [what, path] of Object.entries(asked)) figures.push(await compare(what, [small, path], [large, path]))
		figures.push(await compare('all ideas, twenty pages on', [small, await small.deep()], [large, await large.deep()]))
		return [
			{ what: `${many.toLocaleString('en')} submissions written and indexed`, unit: 's', value: large.seeding },
			...figures,
		]
	} finally {
		await small.close()
		await large.close()
		cluster.stop()
	}
}

type Place = Awaited<ReturnType<typeof openAt>>
type Ask = readonly [place: Place, path: string]

async function compare(what: string, small: Ask, large: Ask): Promise<Figure> {
	const times: readonly [number[], number[]] = [[], []]
	for (let round = -3; round < rounds; round++)
		for (const [at, [place, path]] of [small, large].entries()) {
			const time = await place.ask(path)
			if (round >= 0) times[at]?.push(time)
		}
	const [one, other] = times.map((each) => percentile(each, 0.5))
	return { what, unit: 'ms', value: other ?? Number.NaN, reference: one ?? Number.NaN, ratioAtMost: most }
}

export async function openAt(cluster: string, ideas: number) {
	const name = `of_${ideas}`
	const admin = postgres(cluster, { max: 1 })
	await admin.unsafe(`create database ${name}`)
	await admin.end()
	const url = Object.assign(new URL(cluster), { pathname: `/${name}` }).href
	const { dataDir, remove } = await temporaryDataDir()
	const began = performance.now()
	await seedGallery({ dataDir, url, queue: true }, ideas)
	const seeding = (performance.now() - began) / 1000
	await appointOrganiser(url)
	const secrets = { SECRET: 'a secret of the bench, long enough to be one', ADDRESS_KEY: '07'.repeat(32) }
	const server = await startServer({ dataDir, variables: { DEMO: 'off', DATABASE_URL: url, ...secrets } })
	const page = async (path: string) => {
		const headers = { cookie: `shelfie=${session}`, 'accept-language': 'en' }
		const answer = await fetch(new URL(path, server.origin), { headers, redirect: 'manual' })
		if (answer.status !== 200) throw new Error(`${path} answered ${answer.status}`)
		return answer.text()
	}
	return {
		seeding,
		origin: server.origin,
		cookie: `shelfie=${session}`,
		async ask(path: string): Promise<number> {
			const start = performance.now()
			await page(path)
			return performance.now() - start
		},
		/** Twenty pages on, where an offset would have to count. */
		async deep(): Promise<string> {
			let query = ''
			for (let i = 0; i < 20; i++)
				query = /\?(after=[0-9a-f-]+)/.exec(await page(`${edition}/ideas?${query}`))?.[1] ?? query
			return `${edition}/ideas?${query}`
		},
		close: () => server.stop().then(remove),
	}
}

async function appointOrganiser(url: string): Promise<void> {
	const { db, close } = await openDatabase({ url, dataDir: '', pool: 1 })
	const hash = createHash('sha256').update(session).digest('hex')
	await db.execute(sql`insert into people (email, name, locale, created_at)
		values ('organiser@example.org', 'Organiser', 'en', '2020-01-01')`)
	await db.execute(
		sql`insert into appointments (person_id, role, since) select id, 'organiser', '2020-01-01' from people`,
	)
	await db.execute(
		sql`insert into sessions (id_hash, person_id, expires_at) select ${hash}, id, '2099-01-01' from people`,
	)
	await close()
}
