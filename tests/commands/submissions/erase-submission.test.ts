import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { eq } from 'drizzle-orm'
import { openLedgerFile } from '#app/adapters/erasures/ledger-file.ts'
import { verifyChain } from '#app/domain/log/chain.ts'
import { catchUpLedger } from '#app/domain/stewardship/catch-up-ledger.server.ts'
import { eraseSubmission } from '#app/domain/submissions/erase-submission.server.ts'
import { preparePhoto } from '#app/domain/submissions/prepare-photo.server.ts'
import { findIdea } from '#app/domain/submissions/queries.server.ts'
import { sendSubmission } from '#app/domain/submissions/send-submission.server.ts'
import { handlers } from '#app/jobs.server.ts'
import {
	ballotNotes,
	corrections,
	exportParts,
	exports,
	jobs,
	letters,
	logEntries,
	moderationDecisions,
	photos,
	prizeAddresses,
	recusals,
	reports,
	submissions,
	translations,
	winnerStories,
	winners,
} from '#db/schema/index.ts'
import { edition, partner } from '#tests/support/builders/edition.ts'
import { moderator } from '#tests/support/builders/person.ts'
import { award, prize, winner } from '#tests/support/builders/prize.ts'
import { filledForm, sending } from '#tests/support/builders/sending.ts'
import type { TestContext } from '#tests/support/context.ts'
import { doDueJobs } from '#tests/support/do-due-jobs.ts'
import { scratchFolder } from '#tests/support/scratch-folder.ts'
import { tablesWith } from '#tests/support/tables-with.ts'
import { expect, test } from '#tests/support/test.ts'

const marker = 'zqmarker'

async function sentWithMarkers(context: TestContext) {
	const contest = await edition(context)
	const form = filledForm({
		namedLibrary: `${marker} library`,
		country: 'LV',
		title: `${marker} title`,
		idea: `${marker} ${'idea '.repeat(20)}`,
		altText: `${marker} alt`,
		name: `${marker} name`,
		email: `${marker}@example.org`,
		underAge: 'yes',
		guardianEmail: `${marker}-guardian@example.org`,
	})
	const sent = await sendSubmission(context, contest, form, await sending(context))
	if (!sent.ok) throw new Error(sent.reason)
	const [photo] = await context.db.select().from(photos)
	await preparePhoto(context, { photoId: photo!.id })
	const { person } = await moderator(context)
	await context.db.insert(moderationDecisions).values({
		submissionId: sent.value.submissionId,
		verdict: 'changes-requested',
		reason: `you wrote ${marker}`,
		reasonSalt: marker,
		moderatorId: person.id,
		at: await context.clock(context.db),
	})
	const of = { submissionId: sent.value.submissionId }
	await context.db.insert(translations).values({
		...{ ...of, language: 'lv', title: `${marker} virsraksts`, idea: `${marker} ideja` },
		...{ originalDigest: 'digest', writtenBy: person.id, writtenAt: await context.clock(context.db) },
	})
	await context.db.insert(reports).values({
		...{ ...of, reason: 'privacy', note: `I know ${marker}`, reporter: `${marker}-hash` },
		at: await context.clock(context.db),
	})
	await context.db.insert(ballotNotes).values({
		...{ ...of, personId: person.id, roundId: contest.rounds[0]!.id, text: `looks like ${marker}` },
		at: await context.clock(context.db),
	})
	const at = await context.clock(context.db)
	const seat = await partner(context, contest)
	await context.db.insert(recusals).values({
		...{ ...of, roundId: contest.rounds[0]!.id, partnerId: seat.id, country: 'LV', at },
		...{ reason: `I know ${marker} well`, salt: marker },
	})
	const [file] = await context.db
		.insert(exports)
		.values({
			...{ editionId: contest.id, kinds: ['submissions'], format: 'csv', marked: false, locale: 'en' },
			...{ askedBy: person.id, askedAt: at, state: 'ready', tokenHash: `${marker} hash` },
		})
		.returning()
	await context.db
		.insert(exportParts)
		.values({ exportId: file!.id, attempt: 0, number: 0, bytes: new TextEncoder().encode(marker) })
	await wonWithStory(context, contest, sent.value.submissionId, person.id)
	return { contest, submissionId: sent.value.submissionId }
}

/** Its story tells of whoever sent it, and was put right once. */
async function wonWithStory(context: TestContext, contest: { id: string }, submissionId: string, personId: string) {
	const at = await context.clock(context.db)
	const { id: awardId } = await award(context, contest)
	const told = { en: `It was ${marker} who had the idea.` }
	const [won] = await context.db
		.insert(winners)
		.values({ editionId: contest.id, country: 'LV', awardId, submissionId, decidedAt: at })
		.returning()
	await context.db.insert(winnerStories).values({ winnerId: won!.id, story: told })
	await context.db.insert(corrections).values({
		...{ editionId: contest.id, part: 'story', winnerId: won!.id, before: told, after: told, reason: told },
		...{ salt: 'salt', proposedBy: personId, proposedAt: at },
	})
}

test('an erasure leaves nothing of what was sent in any table, nor a file of the photo', async ({ db, context }) => {
	const { submissionId } = await sentWithMarkers(context)
	expect(await tablesWith(context, marker)).not.toEqual([])

	expect(await eraseSubmission(context, submissionId)).toEqual({ ok: true, value: null })

	expect(await tablesWith(context, marker)).toEqual([])
	expect(await db.$count(photos)).toBe(0)
	expect(await db.$count(exportParts)).toBe(0)
	expect(await db.select({ state: exports.state }).from(exports)).toEqual([{ state: 'erased' }])
	expect(await filesOf(context)).toEqual([])
	expect(context.reported).toEqual([])
	const at = await context.clock(db)
	expect(await context.erasures.read()).toEqual([{ kind: 'submission', id: submissionId, at }])
})

test('nothing is erased that the ledger cannot be told of', async ({ db, context }) => {
	const { submissionId } = await sentWithMarkers(context)
	const full = { ...context.erasures, write: () => Promise.reject(new Error('no space left on device')) }

	await expect(eraseSubmission({ ...context, erasures: full }, submissionId)).rejects.toThrow('no space left')

	expect((await db.select({ erasedAt: submissions.erasedAt }).from(submissions))[0]).toEqual({ erasedAt: null })
})

test('a ledger that is new, or of another machine, catches up with what the database knows', async ({ context }) => {
	const { submissionId } = await sentWithMarkers(context)
	const own = openLedgerFile(join(await scratchFolder(), 'erasures'), 'this machine')
	await eraseSubmission(context, submissionId)

	await catchUpLedger({ ...context, erasures: own })
	await catchUpLedger({ ...context, erasures: own })

	expect(await own.read()).toEqual([{ kind: 'submission', id: submissionId, at: await context.clock(context.db) }])
})

test('a picture that a store would not remove is asked for again until it is gone', async ({ db, context }) => {
	const { submissionId } = await sentWithMarkers(context)
	const masters = { ...context.photos.masters, remove: () => Promise.reject(new Error('the store is away')) }
	const away = { ...context, photos: { ...context.photos, masters } }
	await eraseSubmission(away, submissionId)
	await doDueJobs(away, handlers)
	await db
		.update(jobs)
		.set({ failedAt: await context.clock(db), attempts: 8 })
		.where(eq(jobs.queue, 'remove-photo'))
	expect(await db.$count(photos)).toBe(1)

	await handlers['remove-again']!(context, {}, () => Promise.reject(new Error('not asked')), {} as never)
	await doDueJobs(context, handlers)

	expect([await db.$count(photos), await filesOf(context)]).toEqual([0, []])
})

test('after an erasure the log still verifies', async ({ db, context }) => {
	const { contest, submissionId } = await sentWithMarkers(context)
	await eraseSubmission(context, submissionId)

	const entries = await db.select().from(logEntries).orderBy(logEntries.seq)
	expect(entries.map(({ kind }) => kind)).toEqual(['submission.received', 'submission.erased'])
	expect(
		verifyChain(
			entries.map((entry) => ({
				...entry,
				edition: contest.id,
				at: entry.at.toISOString(),
				previous: entry.previousHash,
			})),
		),
	).toMatchObject({ ok: true })
})

test('what was published and is erased is gone, not unknown', async ({ db, context }) => {
	const { contest, submissionId } = await sentWithMarkers(context)
	await db.update(submissions).set({ state: 'published', publishedAt: new Date('2026-10-16T12:00:00Z') })
	const [row] = await db.select().from(submissions)
	await eraseSubmission(context, submissionId)

	expect(await findIdea(db, contest.id, row!.code)).toBe('gone')
	expect(await eraseSubmission(context, submissionId)).toEqual({ ok: false, reason: 'submission-gone' })
})

async function filesOf(context: TestContext): Promise<string[]> {
	const folder = join(context.photos.incoming.path('x'), '..', '..')
	const entries = await readdir(folder, { recursive: true, withFileTypes: true })
	const files = entries
		.filter((entry) => entry.isFile() && entry.name !== 'erasures')
		.map((entry) => join(entry.parentPath, entry.name))
	return Promise.all(files.map((file) => readFile(file, 'latin1')))
}

test('an erasure forgets where the prize was to go and who was asked for it', async ({ db, context }) => {
	const contest = await edition(context)
	const { idea, ...won } = await winner(context, contest, { email: 'anna@example.org' })
	const given = await prize(context, contest, { winnerId: won.id })
	const now = await context.clock(db)
	await db
		.insert(prizeAddresses)
		.values({ prizeId: given.id, askedAt: now, askedOf: 'desk@example.org', sealed: 'sealed', givenAt: now })
	const letter = { editionId: contest.id, locale: 'en', params: {}, createdAt: now }
	await db.insert(letters).values([
		{ ...letter, kind: 'address-asked', recipient: 'desk@example.org', subjectId: given.id },
		{ ...letter, kind: 'prize-on-its-way', recipient: 'anna@example.org' },
		{ ...letter, kind: 'prize-on-its-way', recipient: 'somebody-else@example.org' },
	])

	await eraseSubmission(context, idea.id)

	expect(await db.select({ sealed: prizeAddresses.sealed, of: prizeAddresses.askedOf }).from(prizeAddresses)).toEqual([
		{ sealed: null, of: '' },
	])
	expect(await db.select({ to: letters.recipient }).from(letters)).toEqual([{ to: 'somebody-else@example.org' }])
})
