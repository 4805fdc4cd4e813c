import { z } from 'zod'

export const votingMethods = ['criteria', 'points', 'approval'] as const
export type VotingMethod = (typeof votingMethods)[number]

/** Each settles what the one before left tied; the chair is always last. */
export const tieBreakers = ['top-marks', 'head-to-head', 'median', 'chair'] as const
export type TieBreaker = (typeof tieBreakers)[number]

/** What a partner may give for one criterion. */
export const lowestMark = 1
export const highestMark = 5

/** How many criteria a round may have. */
export const mostCriteria = 12

const Key = z
	.string()
	.regex(/^[a-z][a-z0-9-]*$/)
	.max(40)
const Names = z.object({ en: z.string().min(1) }).catchall(z.string())

export const Criterion = z.object({
	key: Key,
	weight: z.int().min(1).max(100),
	names: Names,
	hint: Names.optional(),
})
export type Criterion = z.infer<typeof Criterion>

const Share = z
	.object({ numerator: z.int().min(0).max(1000), denominator: z.int().min(1).max(1000) })
	.refine((share) => share.numerator <= share.denominator, { error: 'share-above-one' })

const Longlist = z.object({ readers: z.int().min(2).max(50), best: z.int().min(1).max(1000) })

const falls = (numbers: readonly number[]) => numbers.every((number, i) => i === 0 || number < numbers[i - 1]!)
const distinct = (values: readonly string[]) => new Set(values).size === values.length

/** How one round is voted on and counted. Frozen when its voting opens. */
export const RoundRules = z
	.object({
		method: z.enum(votingMethods),
		criteria: z
			.array(Criterion)
			.max(mostCriteria)
			.refine((all) => distinct(all.map((one) => one.key)), { error: 'criteria-repeat' }),
		/** Points for the first place, the second, and so on. */
		points: z.array(z.int().min(1).max(1000)).max(100).refine(falls, { error: 'points-must-fall' }),
		/** How many submissions a ballot may tick. */
		approvals: z.int().min(1).max(100),
		aggregate: z.enum(['mean', 'sum']),
		/** With fewer votes a submission is shown but not ranked. */
		minimumVotes: z.int().min(1).max(100),
		quorumShare: Share,
		tieChain: z
			.array(z.enum(tieBreakers))
			.refine(distinct, { error: 'tie-chain-repeats' })
			.refine((chain) => chain.at(-1) === 'chair', { error: 'chair-must-be-last' }),
		/** A partner has no ballot for its own country. */
		homeCountryRule: z.boolean(),
		/** A longlist round: so many partners read each submission, and so many of the best of each country go on. */
		longlist: Longlist.optional(),
		/** Whether the published ballots carry the partners' names or pseudonyms. */
		partnersNamed: z.boolean(),
	})
	.refine((rules) => rules.method !== 'criteria' || rules.criteria.length > 0, {
		path: ['criteria'],
		error: 'criteria-missing',
	})
	.refine((rules) => rules.method !== 'points' || rules.points.length > 0, {
		path: ['points'],
		error: 'points-missing',
	})
export type RoundRules = z.infer<typeof RoundRules>
