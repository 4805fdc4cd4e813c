import { eq, isNotNull, isNull } from 'drizzle-orm'
import exifr from 'exifr'
import { sharpProcessor } from '#app/adapters/photos/sharp-processor.ts'
import { isPassword } from '#app/domain/accounts/password-hash.server.ts'
import { recount } from '#app/domain/results/recount.ts'
import type { Context } from '#app/domain/shared/context.server.ts'
import { checkInvariants } from '#app/domain/stewardship/check-invariants.server.ts'
import { verifyClosures } from '#app/domain/stewardship/verify-closures.server.ts'
import { verifyLogs } from '#app/domain/stewardship/verify-log.server.ts'
import { privateKeyOf } from '#app/domain/submissions/photo-keys.ts'
import {
	editions,
	jobs,
	letters,
	logEntries,
	people,
	photos,
	photoVariants,
	resultBundles,
	submissions,
} from '#db/schema/index.ts'
import { demoSignIns } from '#db/seed/demo-sign-ins.server.ts'
import { rememberingPrepared } from '#db/seed/play/demo-photos.server.ts'
import { seedDemo } from '#db/seed/seed-demo.server.ts'
import { expect, test } from '#tests/support/test.ts'

const aMorning = '2026-11-15T09:30:00Z'
const someSecondsLater = '2026-11-15T09:30:15Z'
const enough = { timeout: 240_000 }

test('three processes that start at once on an empty database make one demo', enough, async ({ context }) => {
	context.at(aMorning)
	const said: string[] = []
	await Promise.all([1, 2, 3].map(() => seedDemo(quickly(context), (line) => said.push(line))))
	await seedDemo(context, (line) => said.push(line))

	expect(said.toSorted()).toEqual([
		'Another process is making the demo: waiting for it.',
		'Another process is making the demo: waiting for it.',
		'Making the demo: this takes up to a minute, once.',
	])
	expect(await publishedSlugs(context)).toEqual(['biblio-2020', 'example-last-year', 'example-open'])
	expect(context.reported).toEqual([])
	expect(await checkInvariants(context.db, new Date(aMorning))).toEqual([])
	await theLogsVerify(context)
	await theBundlesAreCountedAgain(context)
	await noFileKeepsMetadata(context)
	await nothingWaitsToBeSent(context)
	await everySignInWorks(context)
	await everyStateIsThere(context)
})

test(
	'a demo that was interrupted is shown to nobody and is made anew by the next start',
	enough,
	async ({ context }) => {
		context.at(aMorning)
		await expect(seedDemo(failingAtPhoto(quickly(context), 5), () => {})).rejects.toThrow('stopped midway')
		expect(await publishedSlugs(context)).toEqual([])
		expect(await context.db.$count(submissions)).toBeGreaterThan(0)
		expect(await demoSignIns(context)).toEqual([])

		context.at(someSecondsLater)
		await seedDemo(context, () => {})
		expect(await publishedSlugs(context)).toEqual(['biblio-2020', 'example-last-year', 'example-open'])
		expect(await context.db.$count(editions)).toBe(3)
	},
)

test('a database in use is left as it is', async ({ context }) => {
	await context.db
		.insert(people)
		.values({ email: 'somebody@library.example', name: 'Somebody', locale: 'en', createdAt: new Date(aMorning) })
	await seedDemo(context, () => {})
	expect(await context.db.$count(editions)).toBe(0)
	expect(await demoSignIns(context)).toEqual([])
})

async function publishedSlugs({ db }: Context): Promise<string[]> {
	const rows = await db.select({ slug: editions.slug }).from(editions).where(isNotNull(editions.publishedAt))
	return rows.map(({ slug }) => slug).sort()
}

async function theLogsVerify({ db }: Context): Promise<void> {
	const logs = await verifyLogs(db)
	expect(logs.map(({ edition, fault }) => ({ edition, fault }))).toEqual([
		{ edition: 'biblio-2020', fault: null },
		{ edition: 'example-last-year', fault: null },
		{ edition: 'example-open', fault: null },
	])
	for (const { editionId } of logs) {
		const rows = await db.select().from(logEntries).where(eq(logEntries.editionId, editionId)).orderBy(logEntries.seq)
		const times = rows.map(({ at }) => at.getTime())
		expect(times).toEqual(times.toSorted((a, b) => a - b))
	}
	expect((await verifyClosures(db)).map(({ fault }) => fault)).toEqual([null, null, null, null])
}

async function theBundlesAreCountedAgain({ db }: Context): Promise<void> {
	const bundles = (await db.select().from(resultBundles)).map(({ bundle }) => bundle)
	expect(bundles.map((bundle) => ({ country: bundle.country, differences: recount(bundle).differences }))).toHaveLength(
		4,
	)
	expect(bundles.flatMap((bundle) => recount(bundle).differences)).toEqual([])
	const settledBy = Object.fromEntries(
		bundles.map(({ country, result }) => [country, result.tieSteps.map(({ step }) => step)]),
	)
	expect(settledBy.GR).toEqual([])
	expect(settledBy.LV?.at(-1)).toBe('top-marks')
	expect(settledBy.IT?.at(-1)).toBe('head-to-head')
	expect(settledBy.BG?.at(-1)).toBe('chair')
}

async function noFileKeepsMetadata({ db, photos: store }: Context): Promise<void> {
	const files: Uint8Array[] = []
	for (const { location } of await db.select().from(photoVariants)) {
		const key = privateKeyOf(location)
		const bytes = key ? await store.masters.get(key) : await bytesOf(await store.variants.read(location))
		if (bytes) files.push(bytes)
	}
	expect(files).toHaveLength(await db.$count(photoVariants))
	const everything = { tiff: true, exif: true, gps: true, xmp: true, iptc: true, icc: true, ihdr: false, jfif: false }
	const kept = await Promise.all(files.filter(isJpeg).map((file) => exifr.parse(Buffer.from(file), everything)))
	expect(kept.filter(Boolean)).toEqual([])
	expect(
		files.filter((file) => /Exif|GPS|Reader 12|http:\/\/ns\.adobe/.test(Buffer.from(file).toString('latin1'))),
	).toEqual([])
}

const isJpeg = (bytes: Uint8Array): boolean => bytes[0] === 0xff && bytes[1] === 0xd8
const bytesOf = async (stored: { body: ReadableStream<Uint8Array> } | null) =>
	stored && new Uint8Array(await new Response(stored.body).arrayBuffer())

async function nothingWaitsToBeSent({ db }: Context): Promise<void> {
	expect(await db.$count(letters, isNull(letters.sentAt))).toBe(0)
	expect(await db.$count(jobs)).toBe(0)
	expect(await db.$count(photos, isNotNull(photos.incomingKey))).toBe(0)
	const strangers = (await db.select().from(letters)).filter(({ recipient }) => !recipient.endsWith('@example.org'))
	expect(strangers).toEqual([])
}

async function everySignInWorks(context: Context): Promise<void> {
	const signIns = await demoSignIns(context)
	expect(signIns.map(({ role }) => role)).toEqual(['organiser', 'organiser', 'moderator', 'juror', 'juror'])
	for (const { email, password } of signIns) {
		const [person] = await context.db.select().from(people).where(eq(people.email, email))
		expect(password).toMatch(/^[2-9a-z]{4}(-[2-9a-z]{4}){3}$/)
		expect(await isPassword(person?.passwordHash, password)).toBe(true)
	}
	const elsewhere = await demoSignIns({ ...context, secret: 'another installation' })
	expect(elsewhere.filter(({ password }, i) => password === signIns[i]?.password)).toEqual([])
}

async function everyStateIsThere({ db }: Context): Promise<void> {
	const rows = await db.select().from(submissions).innerJoin(editions, eq(editions.id, submissions.editionId))
	const open = rows.filter((row) => row.editions.slug === 'example-open').map((row) => row.submissions)
	expect(open.map(({ state }) => state).toSorted()).toEqual([
		'changes-requested',
		...Array(11).fill('published'),
		...Array(4).fill('received'),
	])
	expect(open.filter(({ emailConfirmedAt }) => emailConfirmedAt === null)).toHaveLength(1)
	expect(open.filter(({ guardianAskedAt }) => guardianAskedAt !== null)).toHaveLength(1)
	expect(open.filter(({ libraryId }) => libraryId === null)).toHaveLength(1)
}

/** What was prepared for one of the tests is good for the others. */
const images = rememberingPrepared(sharpProcessor)
const quickly = (context: Context): Context => ({ ...context, images })

/** As if the process had died while it prepared that photo. */
function failingAtPhoto(context: Context, photo: number): Context {
	let prepared = 0
	const prepare: Context['images']['prepare'] = (path) => {
		prepared++
		if (prepared === photo) throw new Error('stopped midway')
		return context.images.prepare(path)
	}
	return { ...context, images: { ...context.images, prepare } }
}
