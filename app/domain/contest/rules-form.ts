import { z } from 'zod'
import { defaultLonglist } from './default-rules.ts'
import { OptionalTextsForm, TextsForm } from './edition-form.ts'
import { mostCriteria, RoundRules, tieBreakers, votingMethods } from './rules.ts'

const count = z.coerce.number().int()

const isGiven = (typed: unknown) => typeof typed === 'string' && typed.trim() !== ''

const TypedCriterion = z.object({
	key: z.string().optional(),
	weight: count.min(1).max(100).default(1),
	names: TextsForm(60),
	hint: OptionalTextsForm(200),
})

const hasEnglishName = (row: unknown) =>
	z.object({ names: z.object({ en: z.unknown().refine(isGiven) }) }).safeParse(row).success

/** A row without an English name is left out, whatever else stands in it. */
const CriterionRow = z.preprocess((row) => (hasEnglishName(row) ? row : null), TypedCriterion.nullable())

/** The rules as they are typed: a percentage, a row of points, criteria of which empty ones are left out. */
export const RulesForm = z
	.object({
		method: z.enum(votingMethods),
		criteria: z.array(CriterionRow).max(mostCriteria).default([]),
		points: z.string().trim().max(400).default(''),
		approvals: count.min(1).max(100),
		aggregate: z.enum(['mean', 'sum']),
		minimumVotes: count.min(1).max(100),
		quorumPercent: count.min(0).max(100),
		tieChain: z.array(z.enum(tieBreakers).exclude(['chair'])).default([]),
		homeCountryRule: z.stringbool().default(false),
		partnersNamed: z.stringbool().default(false),
		longlist: z.stringbool().default(false),
		readers: count.min(2).max(50).optional(),
		best: count.min(1).max(1000).optional(),
	})
	.superRefine(({ longlist, ...numbers }, context) => {
		if (!longlist) return
		for (const name of ['readers', 'best'] as const)
			if (numbers[name] === undefined) context.addIssue({ code: 'custom', path: [name], message: 'required' })
	})
	.transform(({ quorumPercent, points, criteria, tieChain, longlist, readers, best, ...rest }) => ({
		...rest,
		...(longlist && readers && best ? { longlist: { readers, best } } : {}),
		quorumShare: { numerator: quorumPercent, denominator: 100 },
		points: (points.match(/\d+/g) ?? []).map(Number),
		tieChain: [...tieBreakers.filter((step) => step !== 'chair' && tieChain.includes(step)), 'chair' as const],
		criteria: criteria.flatMap((row, at) => {
			if (!row) return []
			const { key, weight, names, hint } = row
			return [{ key: key || keyOf(names.en, at), weight, names, ...(hint ? { hint } : {}) }]
		}),
	}))
	.pipe(RoundRules)

function keyOf(name: string, at: number): string {
	const word = name
		.toLowerCase()
		.replace(/[^a-z0-9]+/g, '-')
		.replace(/^[^a-z]+|-+$/g, '')
	return `${word || 'criterion'}-${at + 1}`.slice(0, 40)
}

/** The rules as their form shows them: the way back from `RulesForm`. */
export const typedRules = (rules: RoundRules) => ({
	method: rules.method,
	criteria: rules.criteria.map(({ key, weight, names, hint }) => ({ key, weight, names, ...(hint ? { hint } : {}) })),
	points: rules.points.join(' '),
	approvals: rules.approvals,
	aggregate: rules.aggregate,
	minimumVotes: rules.minimumVotes,
	quorumPercent: Math.round((100 * rules.quorumShare.numerator) / rules.quorumShare.denominator),
	tieChain: rules.tieChain.filter((step) => step !== 'chair'),
	homeCountryRule: rules.homeCountryRule,
	partnersNamed: rules.partnersNamed,
	longlist: rules.longlist !== undefined,
	readers: rules.longlist?.readers ?? defaultLonglist.readers,
	best: rules.longlist?.best ?? defaultLonglist.best,
})
export type TypedRules = ReturnType<typeof typedRules>
