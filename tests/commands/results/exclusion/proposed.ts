import { isNull } from 'drizzle-orm'
import { proposeExclusion } from '#app/domain/results/propose-exclusion.server.ts'
import type { ResultBundle } from '#app/domain/results/result-bundle.ts'
import { verifyClosures } from '#app/domain/stewardship/verify-closures.server.ts'
import { resultBundles, winners } from '#db/schema/index.ts'
import { edition } from '#tests/support/builders/edition.ts'
import { closedWith } from '#tests/support/builders/tie.ts'
import type { Marks } from '#tests/support/builders/voting.ts'
import type { TestContext } from '#tests/support/context.ts'

export const reason = 'The partner told us that it held the scale upside down.'
export const all = (mark: number): Marks => [mark, mark, mark]

/** Two find the first idea better; the third one's ballot makes the second win. */
export const upsideDown = [
	[all(5), all(4), all(2)],
	[all(4), all(3), all(2)],
	[all(1), all(5), all(4)],
]

export async function counted(context: TestContext, ballots: readonly (readonly Marks[])[] = upsideDown) {
	const contest = await edition(context)
	const closed = await closedWith(context, contest, ballots)
	const bundle = async () => (await context.db.select().from(resultBundles))[0]!.bundle
	return { contest, ...closed, bundle }
}

/** The partner, as the bundle calls it, that gave the first submission this mark. */
export const whoGave = ({ ballots }: ResultBundle, submission: string, mark: number) =>
	ballots.find(({ votes }) =>
		votes.some((vote) => vote.kind === 'scored' && vote.submission === submission && vote.scores.useful === mark),
	)!.partner

export async function proposed(context: TestContext) {
	const set = await counted(context)
	const first = await set.bundle()
	const partner = whoGave(first, set.ideas[0]!.id, 1)
	const outcome = await proposeExclusion(set.one, set.place, { partner, reason })
	if (!outcome.ok) throw new Error(outcome.reason)
	return { ...set, first, partner, seen: first.digests.result, exclusionId: outcome.value.exclusionId }
}

export const standing = ({ db }: TestContext) =>
	db.select({ of: winners.submissionId }).from(winners).where(isNull(winners.supersededAt))
export const faults = async ({ db }: TestContext) => (await verifyClosures(db)).map(({ fault }) => fault)
