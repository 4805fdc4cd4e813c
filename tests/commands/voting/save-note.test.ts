import { eq } from 'drizzle-orm'
import { ownNotes } from '#app/domain/voting/note-queries.server.ts'
import { saveNote } from '#app/domain/voting/save-note.server.ts'
import { ballotNotes, submissions } from '#db/schema/index.ts'
import { edition } from '#tests/support/builders/edition.ts'
import { person } from '#tests/support/builders/person.ts'
import { submission } from '#tests/support/builders/submission.ts'
import { duringVoting, voter } from '#tests/support/builders/voting.ts'
import type { TestContext } from '#tests/support/context.ts'
import { expect, test } from '#tests/support/test.ts'

async function atTheDesk(context: TestContext) {
	const contest = await edition(context)
	const idea = await submission(context, contest, { state: 'published' })
	const { acting, seat } = await voter(context, contest)
	context.at(duringVoting)
	const notes = async (of = acting) =>
		Object.fromEntries(await ownNotes(context.db, { roundId: seat.roundId, personId: of.person.id }, [idea.id]))
	return { contest, idea, acting, seat, notes }
}

test('a note is kept, written over, and gone when it is emptied', async ({ db, context }) => {
	const { idea, acting, seat, notes } = await atTheDesk(context)
	expect(await saveNote(acting, seat, idea.id, { note: 'Like the loom of 2024?' })).toEqual({
		ok: true,
		value: new Date(duringVoting),
	})
	await saveNote(acting, seat, idea.id, { note: 'Ask the others' })
	expect(await notes()).toEqual({ [idea.id]: 'Ask the others' })
	await saveNote(acting, seat, idea.id, { note: '' })
	expect(await db.select().from(ballotNotes)).toEqual([])
})

test('whoever takes the seat after reads nothing of it, and writes down their own', async ({ context }) => {
	const { idea, acting, seat, notes } = await atTheDesk(context)
	await saveNote(acting, seat, idea.id, { note: 'Mine alone' })
	const substitute = await person(context)
	expect(await notes(substitute)).toEqual({})
	await saveNote(substitute, seat, idea.id, { note: 'Theirs' })
	expect(await notes()).toEqual({ [idea.id]: 'Mine alone' })
})

test('no note is kept on what is not on the ballot', async ({ db, context }) => {
	const { contest, idea, acting, seat } = await atTheDesk(context)
	const elsewhere = await submission(context, contest, { state: 'published', country: 'IT' })
	const foreign = await submission(context, await edition(context), { state: 'published' })
	await db.update(submissions).set({ state: 'withdrawn' }).where(eq(submissions.id, idea.id))
	for (const { id } of [elsewhere, foreign, idea])
		expect(await saveNote(acting, seat, id, { note: 'Lost?' })).toEqual({ ok: false, reason: 'submission-not-found' })
	expect(await db.select().from(ballotNotes)).toEqual([])
})
