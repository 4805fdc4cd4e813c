import { checkAltText } from '#app/domain/moderation/check-alt-text.server.ts'
import { decideSubmission } from '#app/domain/moderation/decide-submission.server.ts'
import { contentSeal } from '#app/domain/submissions/content-seal.ts'
import { editSubmission } from '#app/domain/submissions/edit-submission.server.ts'
import { logEntries, submissions } from '#db/schema/index.ts'
import { edition } from '#tests/support/builders/edition.ts'
import { moderator } from '#tests/support/builders/person.ts'
import { submission } from '#tests/support/builders/submission.ts'
import { expect, test } from '#tests/support/test.ts'

const better = 'A reader with a red cap holds up a zqbook'

test('nothing is published before a moderator has looked at its description', async ({ db, context }) => {
	const { id } = await submission(context, await edition(context))
	const by = await moderator(context)
	expect(await decideSubmission(by, id, { verdict: 'published', altTextChecked: false })).toEqual({
		ok: false,
		reason: 'alt-text-unchecked',
	})

	await decideSubmission(by, id, { verdict: 'published', altTextChecked: true })

	const [row] = await db.select().from(submissions)
	expect(row).toMatchObject({ state: 'published', altTextCheckedAt: await context.clock(db) })
	expect((await db.select().from(logEntries)).map(({ kind }) => kind)).toEqual(['submission.decided'])
})

test('a description is mended while publishing: new content, sealed and logged without a word of it', async ({
	db,
	context,
}) => {
	const before = await submission(context, await edition(context), { altText: '' })
	const by = await moderator(context)
	const decision = { verdict: 'published' as const, altTextChecked: true, altText: better }
	expect(await decideSubmission(by, before.id, { ...decision, seen: contentSeal(before) })).toMatchObject({ ok: true })

	const [row] = await db.select().from(submissions)
	expect(row!.altText).toBe(better)
	expect(contentSeal(row!)).not.toBe(contentSeal(before))
	expect(row!.contentHash).toMatch(/^edited\./)
	const log = await db.select().from(logEntries).orderBy(logEntries.seq)
	expect(log.map(({ kind }) => kind)).toEqual(['submission.alt-text-corrected', 'submission.decided'])
	expect(log[0]!.body.commitment).toMatch(/^[0-9a-f]{64}$/)
	expect(JSON.stringify(log)).not.toContain('zqbook')
})

test('the submitter’s edit wants a new look', async ({ db, context }) => {
	const { id } = await submission(context, await edition(context))
	await db.update(submissions).set({ altTextCheckedAt: await context.clock(db) })
	const form = {
		title: 'Books by boat',
		idea: 'A boat brings books to the islands, every Tuesday, for whoever wants to read.',
		language: 'en' as const,
		altText: 'A reader',
		peopleCount: 1,
	}
	expect(await editSubmission(context, id, form, await context.clock(db))).toMatchObject({ ok: true })

	expect((await db.select().from(submissions))[0]!.altTextCheckedAt).toBe(null)
})

test('of a published idea the description can be mended by whoever has seen it as it stands', async ({
	db,
	context,
}) => {
	const idea = await submission(context, await edition(context), { state: 'published' })
	const by = await moderator(context)
	expect(await checkAltText(by, idea.id, { altText: better, seen: contentSeal(idea) })).toEqual({
		ok: true,
		value: null,
	})
	expect(await checkAltText(by, idea.id, { altText: 'Another one', seen: contentSeal(idea) })).toEqual({
		ok: false,
		reason: 'content-changed',
	})
	expect((await db.select().from(submissions))[0]!.altText).toBe(better)
})
