import { startSession } from '#app/http/session.server.ts'
import { ballots } from '#db/schema/index.ts'
import { appFromSources } from '#tests/support/app/build.ts'
import { askedAnew } from '#tests/support/app/visitors.ts'
import { edition } from '#tests/support/builders/edition.ts'
import { submission } from '#tests/support/builders/submission.ts'
import { duringVoting, scored, voter } from '#tests/support/builders/voting.ts'
import { expect, test } from '#tests/support/test.ts'

test('saving a mark by the desk asks the database for no more than it did', async ({ db, context, statements }) => {
	const contest = await edition(context)
	const idea = await submission(context, contest, { state: 'published' })
	const { acting } = await voter(context, contest)
	const [cookie] = (await startSession(context, acting.person.id)).split(';')
	const ask = askedAnew(context, await appFromSources())
	context.at(duringVoting)
	const marks = { kind: 'scored', 'scores.new': '5', 'scores.useful': '4', 'scores.feasible': '3' }
	const save = () => ask(`/jury/editions/${contest.slug}/LV/entries/${idea.code}/vote`, cookie, marks)

	expect((await save()).status).toBe(303)
	statements.length = 0
	expect((await save()).status).toBe(303)
	// Session, appointments, edition, the idea's code, and ten of the command; in real time the clock before and after.
	expect(statements).toHaveLength(14)
	expect((await db.select().from(ballots))[0]?.draft).toEqual([scored(idea, [5, 4, 3])])
})
