import { z } from 'zod'
import { highestMark, lowestMark, type RoundRules } from '#app/domain/contest/rules.ts'

const submission = z.string().min(1)

/** One line of a ballot: what a partner says about one submission. */
export const Vote = z.discriminatedUnion('kind', [
	z.object({ submission, kind: z.literal('scored'), scores: z.record(z.string(), z.int()) }),
	z.object({ submission, kind: z.literal('ranked'), place: z.int().min(1) }),
	z.object({ submission, kind: z.literal('ticked') }),
	z.object({ submission, kind: z.literal('abstained') }),
	z.object({ submission, kind: z.literal('recused') }),
	/** A longlist gave it to other partners. */
	z.object({ submission, kind: z.literal('unasked') }),
])
export type Vote = z.infer<typeof Vote>

/** A partner's whole answer for one country in one round. */
export const Ballot = z.object({ partner: z.string().min(1), votes: z.array(Vote) })
export type Ballot = z.infer<typeof Ballot>

export type SilentVote = Extract<Vote, { kind: 'abstained' | 'recused' | 'unasked' }>

/** None of them is ever a zero, and none is "not done". */
export const isSilent = (vote: Vote): vote is SilentVote =>
	vote.kind === 'abstained' || vote.kind === 'recused' || vote.kind === 'unasked'

export const voteFaults = [
	'submission-voted-twice',
	'vote-of-another-method',
	'criterion-unknown',
	'mark-out-of-range',
	'criterion-unscored',
	'place-out-of-range',
	'places-equal',
	'too-many-ticks',
] as const
export type VoteFault = (typeof voteFaults)[number]

const kindOf = { criteria: 'scored', points: 'ranked', approval: 'ticked' } as const satisfies Record<
	string,
	Vote['kind']
>

/** What no ballot may say, be it a draft or cast. */
export const faultInVotes = (rules: RoundRules, votes: readonly Vote[]): VoteFault | undefined => {
	const kind = kindOf[rules.method]
	const submissions = new Set<string>()
	const places = new Set<number>()
	let ticks = 0
	for (const vote of votes) {
		submissions.add(vote.submission)
		if (vote.kind !== kind && !isSilent(vote)) return 'vote-of-another-method'
		if (vote.kind === 'ticked') ticks++
		if (vote.kind === 'scored') {
			const fault = faultInScores(rules, vote.scores)
			if (fault) return fault
		}
		if (vote.kind === 'ranked') {
			if (!Number.isInteger(vote.place) || vote.place < 1 || vote.place > rules.points.length)
				return 'place-out-of-range'
			if (places.has(vote.place)) return 'places-equal'
			places.add(vote.place)
		}
	}
	if (submissions.size < votes.length) return 'submission-voted-twice'
	if (ticks > rules.approvals) return 'too-many-ticks'
}

/** What no cast ballot may say: a draft may leave a criterion open, a cast ballot not. */
export const faultInCastVotes = (rules: RoundRules, votes: readonly Vote[]): VoteFault | undefined =>
	faultInVotes(rules, votes) ?? (votes.every((vote) => isWhole(rules, vote)) ? undefined : 'criterion-unscored')

export const isWhole = (rules: RoundRules, vote: Vote): boolean =>
	vote.kind !== 'scored' || rules.criteria.every((criterion) => Object.hasOwn(vote.scores, criterion.key))

const faultInScores = (rules: RoundRules, scores: Readonly<Record<string, number>>): VoteFault | undefined => {
	for (const key in scores) {
		if (!rules.criteria.some((criterion) => criterion.key === key)) return 'criterion-unknown'
		const mark = scores[key]
		if (!Number.isInteger(mark) || mark! < lowestMark || mark! > highestMark) return 'mark-out-of-range'
	}
}
