import { and, asc, eq, isNull } from 'drizzle-orm'
import { answerAsGuardian } from '#app/domain/submissions/answer-as-guardian.server.ts'
import { consents, editionCountries, logEntries, submissions } from '#db/schema/index.ts'
import { edition } from '#tests/support/builders/edition.ts'
import { submission } from '#tests/support/builders/submission.ts'
import type { TestContext } from '#tests/support/context.ts'
import { expect, test } from '#tests/support/test.ts'

const done = { ok: true, value: null }

async function youngOne(context: TestContext, state: 'received' | 'published' = 'received') {
	const contest = await edition(context)
	const { id } = await submission(context, contest, { state })
	const asked = { guardianEmail: 'guardian@example.org', guardianAskedAt: await context.clock(context.db) }
	await context.db.update(submissions).set(asked).where(eq(submissions.id, id))
	return { id, contest }
}

const standing = ({ db }: TestContext) =>
	db
		.select({ kind: consents.kind })
		.from(consents)
		.where(and(eq(consents.by, 'guardian'), isNull(consents.withdrawnAt)))
		.orderBy(asc(consents.kind))

test('a guardian agrees, takes it back and agrees again; each consent is a row', async ({ db, context }) => {
	const { id } = await youngOne(context)

	expect(await answerAsGuardian(context, id, 'confirmed')).toEqual(done)
	expect(await standing(context)).toEqual([{ kind: 'entry' }, { kind: 'photo-published' }, { kind: 'people-agreed' }])

	expect(await answerAsGuardian(context, id, 'refused')).toEqual(done)
	expect(await standing(context)).toEqual([])
	const [row] = await db.select().from(submissions)
	expect(row).toMatchObject({ guardianConfirmedAt: null, guardianRefusedAt: new Date('2026-10-16T12:00:00Z') })

	expect(await answerAsGuardian(context, id, 'confirmed')).toEqual(done)
	expect(await standing(context)).toHaveLength(3)
	expect(await db.$count(consents, eq(consents.by, 'guardian'))).toBe(6)
	expect(await db.$count(logEntries)).toBe(3)
})

test('the same answer twice is written down once', async ({ db, context }) => {
	const { id } = await youngOne(context)
	await answerAsGuardian(context, id, 'confirmed')
	await answerAsGuardian(context, id, 'confirmed')

	expect(await db.$count(logEntries)).toBe(1)
})

test('what a guardian takes back after publication leaves the contest', async ({ db, context }) => {
	const { id } = await youngOne(context, 'published')
	await db.update(editionCountries).set({ publishedCount: 1 }).where(eq(editionCountries.country, 'LV'))
	await answerAsGuardian(context, id, 'confirmed')

	expect(await answerAsGuardian(context, id, 'refused')).toEqual(done)

	expect(await db.select({ state: submissions.state }).from(submissions)).toEqual([{ state: 'withdrawn' }])
	const counts = await db.select({ count: editionCountries.publishedCount }).from(editionCountries)
	expect(counts).toEqual([{ count: 0 }, { count: 0 }])
	expect(await answerAsGuardian(context, id, 'confirmed')).toEqual({ ok: false, reason: 'submission-gone' })
})

test('after moderation has ended a guardian may refuse but no longer agree', async ({ context }) => {
	const { id } = await youngOne(context)
	context.at('2026-10-24T21:00:00Z')

	expect(await answerAsGuardian(context, id, 'confirmed')).toEqual({ ok: false, reason: 'confirmation-too-late' })
	expect(await answerAsGuardian(context, id, 'refused')).toEqual(done)
})

test('nobody answers for a submitter who is old enough', async ({ context }) => {
	const { id } = await submission(context, await edition(context))

	expect(await answerAsGuardian(context, id, 'confirmed')).toEqual({ ok: false, reason: 'guardian-not-asked' })
})
