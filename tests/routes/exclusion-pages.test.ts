import { closeRound } from '#app/domain/results/close-round.server.ts'
import { prepareAnnouncement } from '#app/domain/results/prepare-announcement.server.ts'
import { releaseAnnouncement } from '#app/domain/results/release-announcement.server.ts'
import type { ResultBundle } from '#app/domain/results/result-bundle.ts'
import { loader as organisersBundle } from '#app/routes/organise/results/bundle.ts'
import { loader as country } from '#app/routes/organise/results/country.tsx'
import { action as confirm, loader as proposal } from '#app/routes/organise/results/exclusion.tsx'
import { action as drop } from '#app/routes/organise/results/exclusion-removal.tsx'
import { loader as preview, action as propose } from '#app/routes/organise/results/exclusions.tsx'
import { loader as overview } from '#app/routes/organise/results/overview.tsx'
import { loader as submissionPage } from '#app/routes/organise/results/submission.tsx'
import { loader as numbered } from '#app/routes/public/results/numbered-bundle.ts'
import { loader as result } from '#app/routes/public/results/result.tsx'
import { loader as winner } from '#app/routes/public/results/winner.tsx'
import { loader as apiResults } from '#app/routes/resources/api-results.ts'
import { resultBundles, submissions } from '#db/schema/index.ts'
import { type Answering, type Asking, asked } from '#tests/support/app/asked.ts'
import { edition, partner } from '#tests/support/builders/edition.ts'
import { juror, moderator } from '#tests/support/builders/person.ts'
import { closedWith } from '#tests/support/builders/tie.ts'
import type { Marks } from '#tests/support/builders/voting.ts'
import type { TestContext } from '#tests/support/context.ts'
import { expect, test } from '#tests/support/test.ts'

const reason = 'The partner told us that it held the scale upside down.'
const afterRelease = new Date('2026-11-12T11:00:00Z')
const all = (mark: number): Marks => [mark, mark, mark]

/** Latvia closed: the second idea wins by the ballot that gave the first one the least. */
async function counted(context: TestContext) {
	context.inRealTime()
	context.at('2026-10-16T12:00:00Z')
	const contest = await edition(context)
	const closed = await closedWith(context, contest, [
		[all(5), all(4), all(2)],
		[all(4), all(3), all(2)],
		[all(1), all(5), all(4)],
	])
	const [stored] = await context.db.select().from(resultBundles)
	const odd = stored!.bundle.ballots.find(({ votes }) =>
		votes.some((vote) => vote.kind === 'scored' && vote.submission === closed.ideas[0]!.id && vote.scores.useful === 1),
	)!.partner
	const params = { edition: contest.slug, country: 'LV' }
	const ask = (answering: Answering, asking: Asking = {}) =>
		asked(context, answering, { ...asking, params: { ...params, ...asking.params } })
	return { contest, ...closed, first: stored!.bundle, odd, ask }
}

async function excluded(context: TestContext) {
	const set = await counted(context)
	const { ask, one, other, odd, first } = set
	await ask(propose, { as: one, fields: { partner: odd, reason } })
	const page = (await ask(country, { as: one })) as Awaited<ReturnType<typeof country>>
	const exclusion = page.proposals[0]!.id
	await ask(confirm, { as: other, params: { exclusion }, fields: { seen: first.digests.result } })
	return { ...set, exclusion }
}

test('organisers see what leaving a ballot out would change before one proposes and another confirms', async ({
	context,
}) => {
	const { ask, one, other, odd, ideas, first } = await counted(context)
	expect(await ask(preview, { as: one, search: `?partner=${odd}` })).toMatchObject({
		partner: odd,
		preview: {
			before: { winner: ideas[1]!.id },
			after: { winner: ideas[0]!.id },
			quorum: { cast: 2 },
			winnerChanges: true,
		},
	})
	expect(await ask(preview, { as: one, search: '?partner=nobody' })).toMatchObject({ preview: null })
	expect(await ask(propose, { as: one, fields: { partner: odd, reason: 'Too short' } })).toMatchObject({
		init: { status: 422 },
	})
	expect(await ask(propose, { as: one, fields: { partner: odd, reason } })).toMatchObject({ status: 303 })

	const { proposals } = (await ask(country, { as: one })) as Awaited<ReturnType<typeof country>>
	const params = { exclusion: proposals[0]!.id }
	const fields = { seen: first.digests.result }
	expect(await ask(proposal, { as: one, params })).toMatchObject({ own: true, reason, seen: fields.seen })
	expect(await ask(confirm, { as: one, params, fields })).toMatchObject({
		data: { reply: ['same-person'] },
		init: { status: 422 },
	})
	expect(await ask(proposal, { as: other, params })).toMatchObject({ own: false })
	expect(await ask(confirm, { as: other, params, fields: {} })).toMatchObject({ data: { reply: ['result-changed'] } })
	expect(await ask(confirm, { as: other, params, fields })).toMatchObject({ status: 303 })
	expect(await ask(proposal, { as: other, params })).toMatchObject({ init: { status: 404 } })
	expect(await ask(drop, { as: other, params, fields })).toMatchObject({ data: { reply: ['exclusion-settled'] } })
	expect(await ask(drop, { as: other, params: { exclusion: 'no-id' }, fields })).toMatchObject({
		data: { reply: ['not-found'] },
	})
})

test("the organisers' page has both results, whose ballot it was and who decided, and both files", async ({
	context,
}) => {
	const { ask, one, other, ideas, first, odd } = await excluded(context)
	const page = (await ask(country, { as: one })) as Awaited<ReturnType<typeof country>>
	expect(page.replaced).toMatchObject([{ number: 1, winner: ideas[1]!.id, ballots: 3, partner: odd, reason }])
	expect(page.decided).toEqual([
		{
			proposer: one.person.name,
			confirmer: other.person.name,
			partner: expect.stringMatching(/^Example partner \d+ \(/),
		},
	])
	expect(page.winner).toBe(ideas[0]!.id)
	const file = async (number: string) => {
		const answer = await ask(organisersBundle, { as: one, params: { number } })
		return answer instanceof Response ? ((await answer.json()) as ResultBundle).digests : answer
	}
	expect(await file('1')).toEqual(first.digests)
	expect(await file('2')).toEqual(page.bundle.digests)
	expect(await file('3')).toMatchObject({ init: { status: 404 } })
})

test('organisers see every country with what it waits for, and each submission with who gave it what', async ({
	db,
	context,
}) => {
	const { ask, one } = await counted(context)
	expect(await ask(overview, { as: one })).toMatchObject({
		countries: [
			{ country: 'IT', state: 'not-closed', winner: null, oddities: 0 },
			{ country: 'LV', state: 'settled' },
		],
	})
	const [first] = await db.select().from(submissions).orderBy(submissions.id)
	const shown = await ask(submissionPage, { as: one, params: { code: first!.code } })
	expect(shown).toMatchObject({ code: first!.code, standing: { submission: first!.id, votes: 3 } })
	expect((shown as { spreads: unknown[] }).spreads).toHaveLength(3)
	expect(await ask(submissionPage, { as: one, params: { code: 'LV-00000' } })).toMatchObject({ init: { status: 404 } })
})

test('nobody but organisers opens any of these pages', async ({ context }) => {
	const { ask, contest } = await excluded(context)
	const seat = await partner(context, contest)
	const others = [await moderator(context), await juror(context, { editionId: contest.id, partnerId: seat.id })]
	for (const as of others)
		for (const loader of [overview, country, preview, proposal, submissionPage, organisersBundle])
			expect(await ask(loader, { as, params: { exclusion: 'x', code: 'x', number: '1' } })).toMatchObject({
				init: { status: 403 },
			})
})

test('the public learns nothing before the release, and then both results with the reason', async ({ context }) => {
	const { ask, contest, one, other, place, ideas, first, odd } = await excluded(context)
	const pages: Answering[] = [result, winner, numbered, apiResults]
	const readAll = async (at: string | Date) => {
		context.at(at)
		return Promise.all(pages.map((page) => ask(page, { params: { number: '1' } })))
	}
	for (const answer of await readAll('2026-11-08T12:00:00Z')) expect(answer).toMatchObject({ init: { status: 404 } })

	await closeRound(one, { ...place, country: 'IT' }, {})
	await prepareAnnouncement(one, contest.id, {
		introduction: { en: 'These are the winners.' },
		visibleFrom: '2026-11-12T12:00',
	})
	await releaseAnnouncement(other, contest.id)
	const [shown, won, file, api] = await readAll(afterRelease)
	expect(shown).toMatchObject({
		winner: ideas[0]!.id,
		replaced: [{ number: 1, winner: ideas[1]!.id, ballots: 3, partner: odd, reason }],
		checkpoints: [{ country: 'LV' }, { country: null }],
	})
	expect(won).toMatchObject({ earlier: [{ stays: true }] })
	expect(((await (file as Response).json()) as ResultBundle).digests).toEqual(first.digests)
	expect((await (api as Response).json()).countries[1]).toMatchObject({
		country: 'LV',
		earlier: [{ bundle: expect.stringMatching(/\/results\/LV\/bundles\/1\.json$/), leftOut: { partner: odd, reason } }],
	})
	expect(JSON.stringify([shown, won])).not.toMatch(/Example partner|Person \d/)
})
