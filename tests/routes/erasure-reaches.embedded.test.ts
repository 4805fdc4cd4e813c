import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { eq } from 'drizzle-orm'
import { vi } from 'vitest'
import { eraseSubmission } from '#app/domain/submissions/erase-submission.server.ts'
import { startSession } from '#app/http/session.server.ts'
import { handlers } from '#app/jobs.server.ts'
import { ballotNotes, letters, photoVariants, reports, submissions, translations } from '#db/schema/index.ts'
import { appFromSources } from '#tests/support/app/build.ts'
import { type Ask, askedAnew } from '#tests/support/app/visitors.ts'
import type { TestContext } from '#tests/support/context.ts'
import { doDueJobs } from '#tests/support/do-due-jobs.ts'
import { expect, test } from '#tests/support/test.ts'
import { addressesIn } from './nothing-leaks/addresses.ts'
import { beforeVoting, type World } from './nothing-leaks/world.ts'
import { everyRow } from './planted-addresses/traces.ts'

vi.setConfig({ testTimeout: 10 * 60_000 })

const mark = 'zqmarker'

test('what was read everywhere is read nowhere a second after its erasure, and lies in no table and no file', async ({
	db,
	context,
}) => {
	const world = await beforeVoting(context)
	const idea = world.stages[0]!.ideas.LV[0]!
	await markEverything(context, world, idea.id)
	const [variant] = await db.select().from(photoVariants).where(eq(photoVariants.photoId, idea.photoId))
	const photo = await bytesOf(context, variant!.location)
	const [organiser = ''] = (await startSession(context, world.people.organiser.person.id)).split(';')
	const ask = askedAnew(context, await appFromSources())
	const addresses = (await addressesIn(context, world)).map(({ address }) => address)

	const desk = /^\/(organise|jury|account)\b/
	const read = {
		nobody: await saying(
			ask,
			addresses.filter((address) => !desk.test(address)),
		),
		organiser: await saying(
			ask,
			addresses.filter((address) => address.startsWith('/organise/editions/')),
			organiser,
		),
	}
	expect(read.nobody.length).toBeGreaterThan(8)
	expect(read.organiser.length).toBeGreaterThan(2)
	const picture = `/photos/${idea.photoId}/320.webp`
	expect((await ask(picture)).status).toBe(200)

	expect(await eraseSubmission(context, idea.id)).toEqual({ ok: true, value: null })
	await doDueJobs(context, { 'remove-photo': handlers['remove-photo']! })
	await setTimeout(1_100)

	expect(await saying(ask, read.nobody)).toEqual([])
	expect(await saying(ask, read.organiser, organiser)).toEqual([])
	expect((await ask(picture)).status).toBe(404)
	expect((await everyRow(context)).toLowerCase()).not.toContain(mark)
	expect(await filesHolding(context, photo)).toEqual([])
})

/** Whatever anybody may have written about it. */
async function markEverything(context: TestContext, { people, stages }: World, submissionId: string): Promise<void> {
	const { db } = context
	const at = await context.clock(db)
	const words = { title: `${mark} title`, idea: `${mark} ${'idea '.repeat(20)}` }
	await db
		.update(submissions)
		.set({
			...words,
			...{ folded: `${mark} folded`, altText: `${mark} alt`, submitterName: `${mark} name` },
			...{ email: `${mark}@example.org`, guardianEmail: `${mark}.guardian@example.org`, contentSalt: mark },
		})
		.where(eq(submissions.id, submissionId))
	await db.update(translations).set(words).where(eq(translations.submissionId, submissionId))
	await db.insert(reports).values({ submissionId, reason: 'privacy', note: `I know ${mark}`, reporter: mark, at })
	const [personId, roundId] = [people.first.person.id, stages[0]!.contest.rounds[0]!.id]
	await db.insert(ballotNotes).values({ submissionId, personId, roundId, text: `like ${mark}`, at })
	await db.insert(letters).values({
		...{ editionId: stages[0]!.contest.id, kind: 'submission-received', recipient: `${mark}@example.org` },
		...{ locale: 'en', params: { title: `${mark} title`, code: 'LV-1' }, subjectId: submissionId, createdAt: at },
	})
}

/** Those of the addresses whose answer holds the mark. */
async function saying(ask: Ask, addresses: readonly string[], cookie?: string): Promise<string[]> {
	const found: string[] = []
	for (const address of addresses) {
		const answer = await ask(address, cookie)
		if (answer.headers.get('content-type')?.startsWith('text/event-stream')) await answer.body?.cancel()
		else if ((await answer.text()).toLowerCase().includes(mark)) found.push(address)
	}
	return found
}

async function bytesOf({ photos }: TestContext, location: string): Promise<Buffer> {
	const stored = await photos.variants.read(location)
	if (!stored) throw new Error(`nothing lies at ${location}`)
	return Buffer.from(await new Response(stored.body).arrayBuffer())
}

/** Every file of the stores in which these bytes, or the mark, lie. */
async function filesHolding(context: TestContext, bytes: Buffer): Promise<string[]> {
	const folder = join(context.photos.incoming.path('x'), '..', '..')
	const found: string[] = []
	for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
		if (!entry.isFile()) continue
		const held = await readFile(join(entry.parentPath, entry.name))
		if (held.includes(bytes) || held.includes(mark)) found.push(entry.name)
	}
	return found
}
