import { canonicalJson } from '#app/domain/shared/canonical-json.ts'
import { quorumOf } from '#app/domain/voting/quorum.ts'
import { bundledResult, digestsOf, type ResultBundle } from './result-bundle.ts'
import { type Tally, tally } from './tally.ts'

/** What a recount compares, in the order in which it is worth reading. */
export const recountParts = [
	'quorum',
	'standings',
	'tie-steps',
	'winner',
	'no-award-reason',
	'advancing',
	'ballots-digest',
	'result-digest',
] as const
export type RecountPart = (typeof recountParts)[number]

export type Recount = { readonly tally: Tally; readonly matches: boolean; readonly differences: readonly RecountPart[] }

/** Counts a published bundle again, from its ballots and rules alone; runs in a browser too. */
export const recount = (bundle: ResultBundle): Recount => {
	const counted = tally(bundle, bundle.chair)
	const result = bundledResult(counted, bundle.rules)
	const digests = digestsOf(bundle)
	const { eligible } = bundle.quorum
	const quorum = { eligible, cast: bundle.ballots.length, needed: quorumOf(bundle.rules.quorumShare, eligible) }
	const same: Record<RecountPart, boolean> = {
		quorum: equal(quorum, bundle.quorum),
		standings: equal(result.standings, bundle.result.standings),
		'tie-steps': equal(result.tieSteps, bundle.result.tieSteps),
		winner: result.winner === bundle.result.winner,
		'no-award-reason': result.noAwardReason === bundle.result.noAwardReason,
		advancing: equal(result.advancing ?? null, bundle.result.advancing ?? null),
		'ballots-digest': digests.ballots === bundle.digests.ballots,
		'result-digest': digests.result === bundle.digests.result,
	}
	const differences = recountParts.filter((part) => !same[part])
	return { tally: counted, matches: differences.length === 0, differences }
}

const equal = (a: unknown, b: unknown) => canonicalJson(a) === canonicalJson(b)
