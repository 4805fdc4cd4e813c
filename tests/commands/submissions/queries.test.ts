import { eq } from 'drizzle-orm'
import { listIdeas } from '#app/domain/submissions/list-ideas.server.ts'
import { findIdea } from '#app/domain/submissions/queries.server.ts'
import { submissions } from '#db/schema/index.ts'
import { edition } from '#tests/support/builders/edition.ts'
import { library, submission } from '#tests/support/builders/submission.ts'
import type { TestContext } from '#tests/support/context.ts'
import { expect, test } from '#tests/support/test.ts'

async function published(context: TestContext, contest: { id: string }, title: string, instant: string) {
	const row = await submission(context, contest, { title, state: 'published' })
	await context.db
		.update(submissions)
		.set({ publishedAt: new Date(instant) })
		.where(eq(submissions.id, row.id))
	return row
}

test('the gallery turns its pages forth and back without losing or repeating an idea', async ({ db, context }) => {
	const contest = await edition(context)
	for (const hour of [1, 2, 3, 4, 5]) await published(context, contest, `idea ${hour}`, `2026-10-16T0${hour}:00:00Z`)
	const titles = (page: { ideas: { title: string }[] }) => page.ideas.map(({ title }) => title)
	const turn = (wish: object) => listIdeas(db, { editionId: contest.id, ...wish }, 2)

	const first = await turn({})
	const second = await turn({ after: first.older })
	const third = await turn({ after: second.older })
	const back = await turn({ before: third.newer })
	const front = await turn({ before: back.newer })

	expect([first, second, third, back, front].map(titles)).toEqual([
		['idea 5', 'idea 4'],
		['idea 3', 'idea 2'],
		['idea 1'],
		['idea 3', 'idea 2'],
		['idea 5', 'idea 4'],
	])
	expect([first.newer, third.older, front.newer]).toEqual([null, null, null])
})

test('only published ideas that nobody has hidden are shown', async ({ db, context }) => {
	const contest = await edition(context)
	for (const state of ['received', 'declined', 'withdrawn', 'disqualified'] as const) {
		await submission(context, contest, { state })
	}
	const hidden = await submission(context, contest, { state: 'published' })
	await db.update(submissions).set({ hiddenSince: new Date() }).where(eq(submissions.id, hidden.id))
	const shown = await submission(context, contest, { state: 'published' })

	expect((await listIdeas(db, { editionId: contest.id })).ideas.map(({ id }) => id)).toEqual([shown.id])
})

test('ideas are found by country, by library and by the beginnings of words, accents or not', async ({
	db,
	context,
}) => {
	const contest = await edition(context)
	const { id: libraryId } = await library(context, { country: 'IT' })
	await submission(context, contest, { state: 'published', title: 'Grāmatas ar skrejriteni' })
	await submission(context, contest, { state: 'published', title: 'Libri', country: 'IT', libraryId })
	const titles = async (wish: object) =>
		(await listIdeas(db, { editionId: contest.id, ...wish })).ideas.map(({ title }) => title)

	expect(await titles({ words: 'skrej GRAM' })).toEqual(['Grāmatas ar skrejriteni'])
	expect(await titles({ country: 'IT' })).toEqual(['Libri'])
	expect(await titles({ libraryId })).toEqual(['Libri'])
	expect(await titles({ words: 'libri', country: 'LV' })).toEqual([])
	expect(await titles({ words: "x' | !y:* & (" })).toEqual([])
})

test('the gallery asks the database as often for three ideas as for one', async ({ db, context, statements }) => {
	const contest = await edition(context)
	const count = async () => {
		statements.length = 0
		await listIdeas(db, { editionId: contest.id })
		return statements.length
	}
	await submission(context, contest, { state: 'published' })
	const forOne = await count()
	await submission(context, contest, { state: 'published' })
	await submission(context, contest, { state: 'published' })

	expect(await count()).toBe(forOne)
})

test.for([
	['received', null],
	['declined', null],
	['published', 'shown'],
] as const)('an idea that is %s', async ([state, answer], { db, context }) => {
	const contest = await edition(context)
	const { code } = await submission(context, contest, { state })

	const found = await findIdea(db, contest.id, code)
	expect(found && 'shown').toBe(answer)
})

test('the submitter’s name stands beside the idea only where it was agreed to', async ({ db, context }) => {
	const contest = await edition(context)
	const { code } = await submission(context, contest, { state: 'published' })

	expect(await findIdea(db, contest.id, code)).toMatchObject({ code, submitter: null })
})
