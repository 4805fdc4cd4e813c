import { z } from 'zod'
import { RoundRules } from '#app/domain/contest/rules.ts'
import { digestOf } from '#app/domain/shared/digest.ts'
import { Ballot } from '#app/domain/voting/ballot.ts'
import { ballotsDigest } from '#app/domain/voting/ballots-digest.ts'
import { quorumOf } from '#app/domain/voting/quorum.ts'
import { advancing } from './advance.ts'
import { faultInBundle } from './bundle-fault.ts'
import { Standing } from './standing.ts'
import { noAwardReasons, type Tally, type TallyOutcome, tally } from './tally.ts'
import { ChairDecision } from './tie-chain.ts'
import { TieStep } from './tie-step.ts'

export const Digest = z.string().regex(/^[0-9a-f]{64}$/)

export const Quorum = z.object({ eligible: z.int().min(0), cast: z.int().min(0), needed: z.int().min(0) })

/** Winner and reason both null: the chair has not decided yet, or it was a longlist. */
export const BundledResult = z.object({
	standings: z.array(Standing),
	tieSteps: z.array(TieStep),
	winner: z.string().nullable(),
	noAwardReason: z.enum(noAwardReasons).nullable(),
	/** Of a longlist round, which nobody wins: the submissions that go on. */
	advancing: z.array(z.string()).optional(),
})
export type BundledResult = z.infer<typeof BundledResult>

export const BundleContent = z.object({
	format: z.literal('shelfie-result'),
	version: z.literal(1),
	edition: z.string(),
	country: z.string(),
	rules: RoundRules,
	submissions: z.array(z.object({ id: z.string(), code: z.string(), title: z.string(), library: z.string() })),
	/** Ids of the submissions that were counted. */
	eligible: z.array(z.string()),
	/** Names, or pseudonyms drawn anew for every round and country. */
	partners: z.array(z.object({ id: z.string(), name: z.string() })),
	ballots: z.array(Ballot),
	quorum: Quorum,
	chair: ChairDecision.nullable(),
	/** 128 random bits: they kept the digests from being guessed before the release. */
	salt: z.string().regex(/^[0-9a-f]{32}$/),
})

/** The published file with which anybody can count again. */
export const ResultBundle = BundleContent.extend({
	result: BundledResult,
	digests: z.object({ ballots: Digest, result: Digest }),
}).superRefine((bundle, context) => {
	const fault = faultInBundle(bundle)
	if (fault) context.addIssue({ code: 'custom', message: fault })
})
export type ResultBundle = z.infer<typeof ResultBundle>

/** What a closure knows before anything is counted. */
export type BundleSource = Omit<z.infer<typeof BundleContent>, 'format' | 'version' | 'quorum'> & {
	readonly eligiblePartners: number
}

export const bundleOf = ({ eligiblePartners, ...source }: BundleSource): ResultBundle => {
	const content = {
		format: 'shelfie-result' as const,
		version: 1 as const,
		...source,
		quorum: {
			eligible: eligiblePartners,
			cast: source.ballots.length,
			needed: quorumOf(source.rules.quorumShare, eligiblePartners),
		},
		result: bundledResult(tally(source, source.chair), source.rules),
	}
	return { ...content, digests: digestsOf(content) }
}

/** A longlist settles no tie: all that stand at the cut go on, and a later round decides. */
export const bundledResult = (
	{ standings, tieSteps, outcome }: Tally,
	{ longlist }: Pick<RoundRules, 'longlist'>,
): BundledResult =>
	longlist
		? {
				standings: [...standings],
				tieSteps: [],
				winner: null,
				noAwardReason: null,
				advancing: advancing(standings, longlist.best),
			}
		: {
				standings: [...standings],
				tieSteps: [...tieSteps],
				winner: outcome.kind === 'decided' ? outcome.winner : null,
				noAwardReason: outcome.kind === 'no-award' ? outcome.reason : null,
			}

/** The way back from a frozen result to what it says of the winner. */
export const outcomeOf = ({ result, rules }: Pick<ResultBundle, 'result' | 'rules'>): TallyOutcome => {
	if (result.winner !== null) return { kind: 'decided', winner: result.winner }
	if (result.noAwardReason !== null) return { kind: 'no-award', reason: result.noAwardReason }
	return { kind: 'chair-needed', tied: rules.longlist ? [] : (result.tieSteps.at(-1)?.left ?? []) }
}

/**
 * The ballots' digest stands in the log from the closure on. The result's covers everything the result
 * follows from except the ballots; titles and names are in neither, so that erasing one breaks no digest.
 */
export const digestsOf = (bundle: Omit<ResultBundle, 'digests'>): ResultBundle['digests'] => {
	const { edition, country, rules, eligible, quorum, chair, salt, result, ballots } = bundle
	return {
		ballots: ballotsDigest(ballots, salt),
		result: digestOf({ edition, country, rules, eligible: eligible.toSorted(), quorum, chair, salt, result }),
	}
}
