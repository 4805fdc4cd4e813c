import type { Vote } from '#app/domain/voting/ballot.ts'
import type { CountedCountry } from './value-sheet.ts'

/** With fewer submissions that both voted on, sameness says nothing. */
export const fewestInCommon = 3
/** Shown when by lot alone fewer than one country's voting in so many would hold such a pair. */
export const rarity = 100n

export interface IdenticalBallots {
	readonly kind: 'identical-ballots'
	readonly country: string
	readonly partners: readonly [string, string]
	/** How many submissions both voted on, all of them alike. */
	readonly inCommon: number
	/** How many different ballots could have been given there, in digits; one of them was given twice. */
	readonly possible: string
}

/**
 * "Identical ballots of two partners" (domain.md, Tally): the same marks, places or ticks on everything both voted on.
 * Two ballots with two ticks among four are often alike by chance, so that the pair is shown only where the ballots
 * that could have been given, with marks that somebody in the country used, are a hundred times the pairs of partners.
 */
export const identicalBallots = (counted: CountedCountry): IdenticalBallots[] => {
	const lines = counted.ballots.map((ballot) => linesOf(counted, ballot.votes))
	const pairs = BigInt((lines.length * (lines.length - 1)) / 2)
	const possibleBallots = possibleIn(counted)
	return lines.flatMap((own, i) =>
		lines.slice(i + 1).flatMap((other, j): IdenticalBallots[] => {
			const differs = (line: string | null, at: number) => line !== null && other[at] !== null && line !== other[at]
			if (own.some(differs)) return []
			const both = counted.eligible.filter((_, at) => own[at] !== null && other[at] !== null)
			if (both.length < fewestInCommon) return []
			const chosen = counted.eligible.filter((_, at) => other[at] !== null && own[at]).length
			const possible = possibleBallots(both.length, chosen)
			if (possible < rarity * pairs) return []
			const partners = [counted.ballots[i]!.partner, counted.ballots[i + 1 + j]!.partner] as const
			return [
				{
					kind: 'identical-ballots',
					country: counted.country,
					partners,
					inCommon: both.length,
					possible: String(possible),
				},
			]
		}),
	)
}

/** Per submission what the ballot says, as text; empty where it chose nothing, null where it has no vote. */
const linesOf = ({ rules, eligible }: CountedCountry, votes: readonly Vote[]): (string | null)[] => {
	const bySubmission = new Map(votes.map((vote) => [vote.submission, vote]))
	return eligible.map((submission) => {
		const vote = bySubmission.get(submission)
		if (!vote) return rules.method === 'criteria' ? null : ''
		if (vote.kind === 'scored') return rules.criteria.map(({ key }) => vote.scores[key]).join(' ')
		if (vote.kind === 'ranked') return String(vote.place)
		return vote.kind === 'ticked' ? 'ticked' : null
	})
}

/** Asked for each pair that is alike, so that the country's votes are gone through once and each answer is kept. */
const possibleIn = ({ rules, ballots }: CountedCountry) => {
	const kept = new Map<string, bigint>()
	let marks = 0n
	const marksGiven = () =>
		rules.criteria.reduce((product, { key }) => {
			const used = new Set<number>()
			for (const { votes } of ballots) for (const vote of votes) if (vote.kind === 'scored') used.add(vote.scores[key]!)
			return product * BigInt(used.size)
		}, 1n)
	const possible = (submissions: number, chosen: number): bigint => {
		if (rules.method === 'points') return falling(submissions, chosen)
		if (rules.method === 'approval') return falling(submissions, chosen) / falling(chosen, chosen)
		marks ||= marksGiven()
		return marks ** BigInt(submissions)
	}
	return (submissions: number, chosen: number): bigint => {
		const key = `${submissions} ${chosen}`
		const value = kept.get(key) ?? possible(submissions, chosen)
		kept.set(key, value)
		return value
	}
}

/** n · (n − 1) · … with so many factors. */
const falling = (n: number, factors: number): bigint =>
	Array.from({ length: factors }, (_, i) => BigInt(n - i)).reduce((product, factor) => product * factor, 1n)
