import { eq } from 'drizzle-orm'
import { RouterContextProvider } from 'react-router'
import { closeRound } from '#app/domain/results/close-round.server.ts'
import { prepareAnnouncement } from '#app/domain/results/prepare-announcement.server.ts'
import { releaseAnnouncement } from '#app/domain/results/release-announcement.server.ts'
import { succeedWinner } from '#app/domain/results/succeed-winner.server.ts'
import { changeConsents } from '#app/domain/submissions/change-consents.server.ts'
import { eraseSubmission } from '#app/domain/submissions/erase-submission.server.ts'
import { masterKey } from '#app/domain/submissions/photo-keys.ts'
import { withdrawSubmission } from '#app/domain/submissions/withdraw-submission.server.ts'
import { installation } from '#app/http/installation.server.ts'
import { loader as frame } from '#app/routes/embed/winner.tsx'
import { loader as certificate } from '#app/routes/resources/certificate.ts'
import { loader as kit } from '#app/routes/resources/press-kit/country.ts'
import { loader as wholeKit } from '#app/routes/resources/press-kit/edition.ts'
import { photos, submissions } from '#db/schema/index.ts'
import { edition } from '#tests/support/builders/edition.ts'
import { closedWith } from '#tests/support/builders/tie.ts'
import type { TestContext } from '#tests/support/context.ts'
import { expect, test } from '#tests/support/test.ts'
import { zipEntries } from '#tests/support/zip-entries.ts'

type Loader = (args: never) => Promise<unknown>
const files = { certificate, kit, wholeKit, frame } as Readonly<Record<string, Loader>>
const before = '2026-11-12T10:59:59Z'
const instant = '2026-11-12T11:00:00Z'
const refused = (status: number) => expect.objectContaining({ init: expect.objectContaining({ status }) })

/** What the loader answers, or what it throws instead. */
function asked(loader: Loader, context: TestContext, params: Record<string, string>, headers: HeadersInit = {}) {
	const provider = new RouterContextProvider()
	provider.set(installation, context)
	const request = new Request('https://shelfie.example/', { headers })
	return loader({ request, params, context: provider } as never).catch((thrown: unknown) => thrown)
}

/** Latvia has a winner whose sender agrees to the press, and a second; in Italy nobody sent anything. */
async function released(context: TestContext) {
	const contest = await edition(context)
	const closed = await closedWith(context, contest, [
		[
			[5, 5, 5],
			[3, 3, 3],
		],
		[
			[4, 4, 4],
			[4, 4, 4],
		],
	])
	const [first] = closed.ideas as [{ id: string }, { id: string }]
	const [row] = await context.db.select().from(submissions).where(eq(submissions.id, first.id))
	const key = masterKey(row?.photoId ?? '')
	await context.photos.masters.put(key, new TextEncoder().encode('the picture in print size'))
	await context.db
		.update(photos)
		.set({ masterKey: key })
		.where(eq(photos.id, row?.photoId ?? ''))
	await changeConsents(context, first.id, ['press-use'])
	await closeRound(closed.one, { ...closed.place, country: 'IT' }, {})
	const announcement = { introduction: { en: 'These are the winners.' }, visibleFrom: '2026-11-12T12:00' }
	await prepareAnnouncement(closed.one, contest.id, announcement)
	await releaseAnnouncement(closed.other, contest.id)
	context.at(instant)
	const here = { edition: contest.slug, country: 'LV' }
	return { ...closed, contest, first, here, picture: `pictures/${row?.code}.jpg` }
}

const contents = async (answer: unknown) => {
	if (!(answer instanceof Response)) throw new Error(`no archive: ${JSON.stringify(answer)}`)
	return zipEntries(new Uint8Array(await answer.arrayBuffer()))
}
const answerOf = async (answer: unknown) => (answer instanceof Response ? answer.text() : answer)

test.for(
	Object.entries(files),
)('%s: a second before the instant as unknown as a wrong address, from the instant on there', async ([, loader], {
	context,
}) => {
	const { here } = await released(context)
	context.at(before)
	const unknown = await asked(loader, context, { edition: 'no-such-edition', country: 'LV' })
	expect(unknown).toMatchObject({ data: { reason: 'not-found' }, init: { status: 404 } })
	for (const country of ['LV', 'IT', 'XX']) expect(await asked(loader, context, { ...here, country })).toEqual(unknown)
	context.at(instant)
	expect(await asked(loader, context, here)).not.toHaveProperty('init.status')
})

test('where nobody won there is no certificate and no kit of its own, as if there were no such country', async ({
	context,
}) => {
	const { here } = await released(context)
	for (const loader of [certificate, kit] as Loader[]) {
		const unknown = await asked(loader, context, { ...here, country: 'XX' })
		expect(unknown).toEqual(refused(404))
		expect(await asked(loader, context, { ...here, country: 'IT' })).toEqual(unknown)
	}
	const all = await contents(await asked(wholeKit as Loader, context, here))
	expect(JSON.parse(String(all.get('facts.json'))).map((each: { country: string }) => each.country)).toEqual([
		'IT',
		'LV',
	])
	expect(String(all.get('texts/IT-lv.txt'))).toContain('Balvu nepiešķir')
})

test('a kit holds the picture in print size with its credit, the words in every language, the facts and what they mean', async ({
	context,
}) => {
	const { here, picture } = await released(context)
	const found = await contents(await asked(kit as Loader, context, here))
	const code = picture.slice('pictures/'.length, -'.jpg'.length)
	const languages = ['en', 'lv', 'sv', 'pl', 'it', 'bg', 'el']
	expect([...found.keys()]).toEqual([
		'README.txt',
		'facts.json',
		'facts.csv',
		...languages.flatMap((each) => [`texts/${code}-${each}.txt`, `texts/${code}-${each}.html`]),
		picture,
		'logos/shelfie.svg',
	])
	expect(String(found.get(picture))).toBe('the picture in print size')
	const [facts] = JSON.parse(String(found.get('facts.json')))
	expect(facts).toMatchObject({ country: 'LV', code, ballots: 2, votes: 2, value: '4.500', picture })
	expect(facts.picture_credit).toContain(facts.library)
	for (const column of Object.keys(facts)) {
		expect(String(found.get('README.txt'))).toContain(`  ${column} `)
		expect(String(found.get('facts.csv')).split('\r\n')[0]?.split(',')).toContain(
			column === 'edition' ? '\uFEFFedition' : column,
		)
	}
	expect(String(found.get(`texts/${code}-el.html`))).toContain('<html lang="el">')
	expect([...found.values()].map(String).join()).not.toMatch(/Reader \d|reader-\d+@/)
})

test('the same kit is the same bytes, and whoever has it is told so', async ({ context }) => {
	const { here } = await released(context)
	const [one, two] = (await Promise.all([1, 2].map(() => asked(kit as Loader, context, here)))) as Response[]
	const etag = one?.headers.get('etag') ?? ''
	expect(await one?.bytes()).toEqual(await two?.bytes())
	const again = (await asked(kit as Loader, context, here, { 'if-none-match': etag })) as Response
	expect([again.status, again.body]).toEqual([304, null])
})

test.for([
	['who takes the word for the press back', (context: TestContext, id: string) => changeConsents(context, id, [])],
	[
		'whose guardian was asked about this site alone',
		(context: TestContext, id: string) =>
			context.db
				.update(submissions)
				.set({ guardianAskedAt: new Date(instant) })
				.where(eq(submissions.id, id)),
	],
] as const)('the picture of a winner %s is in no kit from then on', async ([, change], { context }) => {
	const { here, first, picture } = await released(context)
	const had = (await asked(kit as Loader, context, here)) as Response
	await change(context, first.id)
	const now = (await asked(kit as Loader, context, here, {
		'if-none-match': had.headers.get('etag') ?? '',
	})) as Response
	expect(now.status).toBe(200)
	const found = await contents(now)
	expect([...found.keys()]).not.toContain(picture)
	expect(String(found.get(picture.replace('pictures/', 'texts/').replace('.jpg', '-en.txt')))).toContain(
		'There is no picture in this kit',
	)
})

test.for([
	['is erased', (context: TestContext, id: string) => eraseSubmission(context, id), 410],
	['is withdrawn', (context: TestContext, id: string) => withdrawSubmission(context, id), 410],
	[
		'is hidden',
		(context: TestContext, id: string) =>
			context.db
				.update(submissions)
				.set({ hiddenSince: new Date(instant) })
				.where(eq(submissions.id, id)),
		404,
	],
] as const)('of a winner that %s nothing can be taken along any more', async ([, change, status], { context }) => {
	const { here, first } = await released(context)
	const [row] = await context.db.select().from(submissions).where(eq(submissions.id, first.id))
	const had = (await asked(kit as Loader, context, here)) as Response
	await change(context, first.id)
	for (const loader of [certificate, kit] as Loader[])
		expect(await asked(loader, context, here, { 'if-none-match': had.headers.get('etag') ?? '' })).toEqual(
			refused(status),
		)
	const all = await contents(await asked(wholeKit as Loader, context, here))
	expect([...all.keys()].filter((name) => name.startsWith('pictures/'))).toEqual([])
	for (const told of [
		[...all.values()].map(String).join(),
		JSON.stringify(await asked(frame as Loader, context, here)),
	])
		expect(told).not.toContain(row?.title)
})

test('whoever succeeds gets the certificate; the one before has none any more', async ({ context }) => {
	const { here, first, one, place, ideas } = await released(context)
	const earlier = await answerOf(await asked(certificate as Loader, context, here))
	await withdrawSubmission(context, first.id)
	expect(await succeedWinner(one, place)).toEqual({ ok: true, value: null })
	const later = await answerOf(await asked(certificate as Loader, context, here))
	expect(later).toMatch(/^%PDF-/)
	expect(later).not.toEqual(earlier)
	const [second] = await context.db
		.select()
		.from(submissions)
		.where(eq(submissions.id, ideas[1]?.id ?? ''))
	const found = await contents(await asked(kit as Loader, context, here))
	expect([...found.keys()]).toContain(`texts/${second?.code}-en.txt`)
	expect(JSON.parse(String(found.get('facts.json')))).toMatchObject([{ code: second?.code, picture: null }])
})
