import { eq } from 'drizzle-orm'
import { findEditionById } from '#app/domain/contest/find-edition.server.ts'
import { ideasOfDesk } from '#app/domain/moderation/queries.server.ts'
import { editSubmission } from '#app/domain/submissions/edit-submission.server.ts'
import { originalDigest, translationSeal } from '#app/domain/submissions/translation.ts'
import {
	ideasToTranslate,
	translationsFor,
	translationsInWork,
} from '#app/domain/submissions/translation-queries.server.ts'
import { reviewTranslation, writeTranslation } from '#app/domain/submissions/write-translation.server.ts'
import { editionVersions, logEntries, submissions, translations } from '#db/schema/index.ts'
import { edition } from '#tests/support/builders/edition.ts'
import { moderator } from '#tests/support/builders/person.ts'
import { submission } from '#tests/support/builders/submission.ts'
import type { TestContext } from '#tests/support/context.ts'
import { expect, test } from '#tests/support/test.ts'

const text = { title: 'Grāmatas ar skrejriteni', idea: 'Bibliotekāre atved grāmatas mājās.' }

async function translated(context: TestContext) {
	const contest = await edition(context)
	const idea = await submission(context, contest, { state: 'published' })
	const [writer, reviewer] = [await moderator(context), await moderator(context)]
	const original = originalDigest(idea)
	const write = (by = writer, seen = '') => writeTranslation(by, idea.id, 'lv', { ...text, original, seen })
	const seal = async () => translationSeal((await translationsInWork(context.db, idea.id))[0] ?? null)
	return { contest, idea, writer, reviewer, original, write, seal }
}

test('a translation is shown once somebody else has reviewed it', async ({ db, context }) => {
	const { idea, contest, writer, reviewer, write, seal } = await translated(context)
	expect(await write()).toEqual({ ok: true, value: null })
	expect(await translationsFor(db, idea.id)).toEqual([])

	expect(await reviewTranslation(writer, idea.id, 'lv', await seal())).toEqual({ ok: false, reason: 'own-translation' })
	expect(await translationsFor(db, idea.id)).toEqual([])

	const [before] = await db.select().from(editionVersions)
	expect(await reviewTranslation(reviewer, idea.id, 'lv', await seal())).toEqual({ ok: true, value: null })
	const reviewedAt = await context.clock(db)
	expect(await translationsFor(db, idea.id)).toEqual([{ language: 'lv', ...text, reviewedAt }])
	const [after] = await db.select().from(editionVersions)
	expect(after!.version).toBe(before!.version + 1)
	expect((await findEditionById(db, contest.id))?.id).toBe(contest.id)
	const log = await db.select().from(logEntries).orderBy(logEntries.seq)
	expect(log.map(({ kind }) => kind)).toEqual(['translation.written', 'translation.reviewed'])
	expect(JSON.stringify(log)).not.toContain('skrejriteni')
})

test('writing it anew wants a new review, and the first writer may give it', async ({ db, context }) => {
	const { idea, writer, reviewer, original, write, seal } = await translated(context)
	await write()
	await reviewTranslation(reviewer, idea.id, 'lv', await seal())

	context.at('2026-10-16T13:00:00Z')
	const better = { title: 'Skrejritenis ar grāmatām', idea: text.idea, original, seen: await seal() }
	expect(await writeTranslation(reviewer, idea.id, 'lv', better)).toEqual({ ok: true, value: null })

	expect(await translationsFor(db, idea.id)).toEqual([])
	expect(await reviewTranslation(reviewer, idea.id, 'lv', await seal())).toMatchObject({ reason: 'own-translation' })
	expect(await reviewTranslation(writer, idea.id, 'lv', await seal())).toMatchObject({ ok: true })
	expect(await translationsFor(db, idea.id)).toMatchObject([{ title: better.title }])
})

test('an edit of the original makes its translation stale: hidden, not to be reviewed, and in the queue', async ({
	db,
	context,
}) => {
	const { idea, contest, reviewer, write, seal } = await translated(context)
	await write()
	await reviewTranslation(reviewer, idea.id, 'lv', await seal())
	const queue = (need: 'missing' | 'waiting' | 'stale') =>
		ideasToTranslate(db, ideasOfDesk({ editionId: contest.id, countries: null }), 'lv', need)
	expect([(await queue('stale')).length, (await queue('waiting')).length, (await queue('missing')).length]).toEqual([
		0, 0, 0,
	])

	await db.update(submissions).set({ title: 'Another title' }).where(eq(submissions.id, idea.id))

	expect(await translationsFor(db, idea.id)).toEqual([])
	expect((await queue('stale')).map(({ id }) => id)).toEqual([idea.id])
	expect(await reviewTranslation(reviewer, idea.id, 'lv', await seal())).toEqual({
		ok: false,
		reason: 'translation-stale',
	})
})

test('a submitter’s edit changes what a translation was made from', async ({ db, context }) => {
	const { idea } = await translated(context)
	await db.update(submissions).set({ state: 'received' })
	const form = {
		title: 'Books by boat',
		idea: 'A boat brings books to the islands, every Tuesday, for whoever wants to read.',
		language: 'en' as const,
		altText: 'A reader',
		peopleCount: 1,
	}
	expect(await editSubmission(context, idea.id, form, await context.clock(db))).toMatchObject({ ok: true })

	const [row] = await db.select().from(submissions)
	expect(originalDigest(row!)).not.toBe(originalDigest(idea))
})

test('nobody overwrites or approves a wording they have not seen', async ({ db, context }) => {
	const { idea, reviewer, original, write, seal } = await translated(context)
	await write()
	const seen = await seal()

	expect(await write(reviewer, '')).toEqual({ ok: false, reason: 'changed-meanwhile' })
	context.at('2026-10-16T14:00:00Z')
	await writeTranslation(reviewer, idea.id, 'lv', { ...text, original, seen })
	expect(await reviewTranslation(await moderator(context), idea.id, 'lv', seen)).toMatchObject({
		reason: 'changed-meanwhile',
	})
	expect(await db.$count(translations)).toBe(1)
})

test('an idea is not translated into its own language, nor when it has left', async ({ db, context }) => {
	const { idea, writer, original, write } = await translated(context)
	const form = { ...text, original, seen: '' }
	expect(await writeTranslation(writer, idea.id, 'en', form)).toEqual({ ok: false, reason: 'translation-of-itself' })

	await db.update(submissions).set({ state: 'withdrawn' })
	expect(await write()).toEqual({ ok: false, reason: 'submission-gone' })
})

test('the queue knows the moderator’s countries and what still lacks a translation', async ({ db, context }) => {
	const { contest, idea, write } = await translated(context)
	const other = await submission(context, contest, { state: 'published', country: 'IT' })
	await submission(context, contest, { state: 'received' })
	await write()
	const queue = async (countries: string[] | null, need: 'missing' | 'waiting') => {
		const rows = await ideasToTranslate(db, ideasOfDesk({ editionId: contest.id, countries }), 'lv', need)
		return rows.map(({ id }) => id)
	}

	expect(await queue(null, 'missing')).toEqual([other.id])
	expect(await queue(null, 'waiting')).toEqual([idea.id])
	expect(await queue(['LV'], 'missing')).toEqual([])
})
