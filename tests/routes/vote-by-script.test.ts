import { recuse } from '#app/domain/voting/recuse.server.ts'
import { startSession } from '#app/http/session.server.ts'
import { ballots } from '#db/schema/index.ts'
import { appFromSources } from '#tests/support/app/build.ts'
import { askedAnew } from '#tests/support/app/visitors.ts'
import { edition } from '#tests/support/builders/edition.ts'
import { organiser } from '#tests/support/builders/person.ts'
import { submission } from '#tests/support/builders/submission.ts'
import { afterVoting, duringVoting, scored, voter } from '#tests/support/builders/voting.ts'
import type { TestContext } from '#tests/support/context.ts'
import { expect, test } from '#tests/support/test.ts'

const marks = { kind: 'scored', 'scores.new': '5', 'scores.useful': '4', 'scores.feasible': '3' }

/** What the desk's script gets to see, as it asks. */
async function desk(context: TestContext) {
	const contest = await edition(context)
	const idea = await submission(context, contest, { state: 'published' })
	const own = await voter(context, contest)
	const [cookie] = (await startSession(context, own.acting.person.id)).split(';')
	const ask = askedAnew(context, await appFromSources(), { accept: 'application/json' })
	context.at(duringVoting)
	const place = (code: string, country = 'LV') => `/jury/editions/${contest.slug}/${country}/entries/${code}/vote`
	const send = async (fields: Record<string, string>, { code = idea.code, as = cookie, country = 'LV' } = {}) => {
		const answer = await ask(place(code, country), as, fields)
		return [answer.status, ((await answer.json()) as { reason?: string }).reason]
	}
	return { contest, idea, own, ask, send, here: place(idea.code), cookie }
}

test('a mark is answered with how far the ballot is, and told to another tab', async ({ context }) => {
	const { ask, here, cookie } = await desk(context)
	const saved = await ask(here, cookie, marks)
	expect([saved.status, saved.headers.get('cache-control'), await saved.json()]).toEqual([
		200,
		'no-store',
		{ savedAt: new Date(duringVoting).toISOString(), ticked: 0, answered: 1, wanted: 1 },
	])
	const told = (await (await ask(here, cookie)).json()) as { vote: unknown }
	expect(told.vote).toMatchObject({ kind: 'scored', scores: { new: 5, useful: 4, feasible: 3 } })
})

test('each refusal has its own status and reason, and changes nothing', async ({ db, context }) => {
	const { idea, own, send } = await desk(context)
	await send(marks)
	const before = await db.select().from(ballots)
	const [stranger] = (await startSession(context, (await organiser(context)).person.id)).split(';')

	expect(await send({ ...marks, 'scores.new': '6' })).toEqual([422, 'form-damaged'])
	expect(await send({ kind: 'everything' })).toEqual([422, 'form-damaged'])
	expect(await send({ kind: 'ranked', place: '1' })).toEqual([422, 'vote-of-another-method'])
	expect(await send(marks, { code: 'LV-99999' })).toEqual([404, 'submission-not-found'])
	expect(await send(marks, { country: 'XX' })).toEqual([404, 'not-found'])
	expect(await send(marks, { as: '' })).toEqual([401, 'signed-out'])
	expect((await send(marks, { as: stranger }))[0]).toBe(403)
	expect(await db.select().from(ballots)).toEqual(before)

	context.at(afterVoting)
	expect(await send({ ...marks, 'scores.new': '1' })).toEqual([409, 'round-ended'])
	expect(await db.select().from(ballots)).toEqual(before)

	context.at(duringVoting)
	await recuse(own.acting, own.seat, idea.id, { reason: 'I wrote this idea myself.' })
	expect(await send({ ...marks, 'scores.new': '1' })).toEqual([409, 'already-recused'])
	const drafts = (await db.select().from(ballots)).map(({ draft }) => draft)
	expect(drafts.flat()).not.toContainEqual(scored(idea, [1, 4, 3]))
})
