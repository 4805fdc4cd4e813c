import { RouterContextProvider } from 'react-router'
import { findEditionById } from '#app/domain/contest/find-edition.server.ts'
import { closeRound } from '#app/domain/results/close-round.server.ts'
import { prepareAnnouncement } from '#app/domain/results/prepare-announcement.server.ts'
import { releaseAnnouncement } from '#app/domain/results/release-announcement.server.ts'
import { ResultBundle } from '#app/domain/results/result-bundle.ts'
import { countryResult } from '#app/domain/results/result-queries.server.ts'
import { votingBoard } from '#app/domain/voting/voting-board.server.ts'
import { installation } from '#app/http/installation.server.ts'
import { loader as bundle } from '#app/routes/public/results/bundle.ts'
import { loader as result } from '#app/routes/public/results/result.tsx'
import { loader as winner } from '#app/routes/public/results/winner.tsx'
import { loader as winners } from '#app/routes/public/results/winners.tsx'
import { loader as apiResults } from '#app/routes/resources/api-results.ts'
import { loader as feed } from '#app/routes/resources/feeds/atom.ts'
import { edition } from '#tests/support/builders/edition.ts'
import { submission } from '#tests/support/builders/submission.ts'
import { closedWith } from '#tests/support/builders/tie.ts'
import { afterVoting, duringVoting, scored, voter } from '#tests/support/builders/voting.ts'
import type { TestContext } from '#tests/support/context.ts'
import { expect, test } from '#tests/support/test.ts'

const second = 1000
/** 12 November at noon in Brussels. */
const instant = Date.parse('2026-11-12T11:00:00Z')
const loaders = { winners, winner, result, bundle, apiResults }
type Loader = (args: never) => Promise<unknown>

/** What the loader answers, or what it throws instead. */
function asked(loader: Loader, context: TestContext, slug: string): Promise<unknown> {
	const provider = new RouterContextProvider()
	provider.set(installation, context)
	const request = new Request('https://shelfie.example/', { headers: { 'accept-language': 'en' } })
	const args = { request, params: { edition: slug, country: 'LV' }, context: provider }
	return loader(args as never).catch((thrown: unknown) => thrown)
}

async function released(context: TestContext) {
	const contest = await edition(context)
	const closed = await closedWith(context, contest, [[[5, 5, 5]], [[4, 4, 4]]])
	await closeRound(closed.one, { ...closed.place, country: 'IT' }, {})
	const announcement = { introduction: { en: 'These are the winners.' }, visibleFrom: '2026-11-12T12:00' }
	await prepareAnnouncement(closed.one, contest.id, announcement)
	await releaseAnnouncement(closed.other, contest.id)
	return { ...closed, contest }
}

for (const [name, loader] of Object.entries(loaders)) {
	test(`${name}: a second before the instant as unknown as a wrong address, from the instant on there`, async ({
		context,
	}) => {
		const { contest } = await released(context)
		const unknown = await asked(loader, context, 'no-such-edition')
		context.at(new Date(instant - second))
		expect(await asked(loader, context, contest.slug)).toEqual(unknown)
		expect(unknown).toMatchObject({ data: { reason: 'not-found' }, init: { status: 404 } })

		context.at(new Date(instant))
		expect(await asked(loader, context, contest.slug)).not.toEqual(unknown)
		context.at(new Date(instant + second))
		expect(await asked(loader, context, contest.slug)).not.toHaveProperty('init.status')
	})
}

test('the feed says nothing of winners a second before the instant, and names them a second after', async ({
	context,
}) => {
	const { contest } = await released(context)
	const read = async (at: number) => {
		context.at(new Date(at))
		return ((await asked(feed, context, contest.slug)) as Response).text()
	}
	const before = await read(instant - second)
	expect(before.match(/<entry/g)).toHaveLength(1)
	expect(before).not.toMatch(/winner:|\/winners\//i)
	const after = await read(instant + second)
	expect(after.match(/<entry/g)).toHaveLength(2)
	expect(after).toContain(`/editions/${contest.slug}/winners/LV`)
})

test('the published bundle names the submissions and is one that anybody can recount', async ({ context }) => {
	const { contest, ideas } = await released(context)
	context.at(new Date(instant))
	const file = ResultBundle.parse(await ((await asked(bundle, context, contest.slug)) as Response).json())
	expect(file.result.winner).toBe(ideas[0]!.id)
	expect(file.submissions.map(({ title }) => title)).toEqual([expect.stringMatching(/^Idea \d+$/)])
})

test('before the closure organisers see the same, whatever the ballots say, and no result at all', async ({
	db,
	context,
}) => {
	const contest = await edition(context, { countries: ['LV'] })
	const idea = await submission(context, contest, { state: 'published' })
	const { cast } = await voter(context, contest)
	const seen = async () => {
		const current = (await findEditionById(db, contest.id))!
		return [
			await votingBoard(db, current, current.rounds[0]!, new Date(afterVoting)),
			await countryResult(db, current, 'LV'),
		]
	}
	context.at(duringVoting)
	await cast([scored(idea, [5, 5, 5])])
	const [board, none] = await seen()
	await cast([scored(idea, [1, 1, 1])])
	expect(await seen()).toEqual([board, none])
	expect(none).toBeNull()
})
