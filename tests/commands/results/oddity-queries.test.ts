import { closeRound } from '#app/domain/results/close-round.server.ts'
import { confirmExclusion } from '#app/domain/results/confirm-exclusion.server.ts'
import { oddRound } from '#app/domain/results/oddity-queries.server.ts'
import { proposeExclusion } from '#app/domain/results/propose-exclusion.server.ts'
import { resultBundles } from '#db/schema/index.ts'
import { edition } from '#tests/support/builders/edition.ts'
import { organiser } from '#tests/support/builders/person.ts'
import { submission } from '#tests/support/builders/submission.ts'
import { afterVoting, duringVoting, type Marks, scored, voter } from '#tests/support/builders/voting.ts'
import type { TestContext } from '#tests/support/context.ts'
import { expect, test } from '#tests/support/test.ts'

const twins: readonly Marks[] = [
	[1, 2, 3],
	[4, 5, 1],
	[2, 2, 4],
	[5, 3, 3],
	[3, 1, 5],
	[4, 4, 2],
]
const own: readonly Marks[] = twins.map(([a, b, c]) => [b, c, a])

/** Two partners say the same of everything in Latvia, a third something else. */
async function planted(context: TestContext, partnersNamed: boolean) {
	const contest = await edition(context, { countries: ['LV'], rules: { partnersNamed } })
	const ideas: { id: string }[] = []
	for (const _ of twins) ideas.push(await submission(context, contest, { state: 'published' }))
	const voters = [await voter(context, contest), await voter(context, contest), await voter(context, contest)]
	const chiefs = [await organiser(context), await organiser(context)] as const
	context.at(duringVoting)
	for (const [i, { cast }] of voters.entries())
		await cast(ideas.map((idea, at) => scored(idea, (i < 2 ? twins : own)[at]!)))
	context.at(afterVoting)
	const place = { roundId: contest.rounds[0]!.id, country: 'LV' }
	await closeRound(chiefs[0], place, {})
	const ids = voters.map(({ partner }) => partner.id)
	return { contest, chiefs, place, ids, odd: () => oddRound(context.db, contest, contest.rounds[0]!) }
}

for (const named of [true, false]) {
	test(`oddities name the partners themselves, ${named ? 'as the published file does' : 'whatever letters the file calls them by'}`, async ({
		db,
		context,
	}) => {
		const { chiefs, place, ids, odd } = await planted(context, named)
		const { found, partners, called } = await odd()
		expect(found).toMatchObject([{ kind: 'identical-ballots', country: 'LV', inCommon: 6 }])
		const [oddity] = found
		if (oddity?.kind !== 'identical-ballots') throw new Error('none found')
		expect(oddity.partners.toSorted()).toEqual(ids.slice(0, 2).toSorted())
		expect(ids.map((id) => partners[id])).toEqual(ids.map(() => expect.stringMatching(/^Example partner/)))

		const [stored] = await db.select().from(resultBundles)
		const names = Object.values(called.LV!)
		expect(names.toSorted()).toEqual(stored!.bundle.ballots.map(({ partner }) => partner).toSorted())
		const partner = called.LV![oddity.partners[0]]!
		const proposed = await proposeExclusion(chiefs[0], place, { partner, reason: 'Both ballots came from one hand.' })
		if (!proposed.ok) throw new Error(proposed.reason)
		const seen = stored!.bundle.digests.result
		await confirmExclusion(chiefs[1], place, proposed.value.exclusionId, { seen })
		const after = await odd()
		expect(after.found).toEqual([])
		expect(Object.keys(after.called.LV!)).not.toContain(oddity.partners[0])
	})
}
