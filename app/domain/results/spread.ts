import { highestMark, lowestMark } from '#app/domain/contest/rules.ts'
import { type Counting, readingOf } from './counting.ts'
import { eachValue } from './each-value.ts'

/** How often each mark was given; `key` is the criterion's, or the method's where there are no criteria. */
export interface Spread {
	readonly key: string
	readonly bars: readonly { readonly mark: number; readonly times: number }[]
}

/** The marks of each criterion over a country, or of one submission; points and ticks with the zeros of what was left out. */
export const spreadsOf = (counting: Counting, submission: string | null = null): Spread[] => {
	const { rules } = counting
	const isMeant = (id: string) => (submission === null ? counting.eligible.includes(id) : id === submission)
	if (rules.method === 'criteria') {
		const votes = counting.ballots.flatMap((ballot) => ballot.votes).filter((vote) => isMeant(vote.submission))
		const scale = Array.from({ length: highestMark - lowestMark + 1 }, (_, i) => lowestMark + i)
		return rules.criteria.map(({ key }) =>
			spread(
				key,
				scale,
				votes.flatMap((vote) => (vote.kind === 'scored' ? vote.scores[key]! : [])),
			),
		)
	}
	const reading = readingOf(counting)
	const values: number[] = []
	for (const { votes } of reading.ballots)
		eachValue(reading, votes, (number, value) => {
			if (isMeant(reading.field.submissions[number]!)) values.push(value)
		})
	return [spread(rules.method, rules.method === 'points' ? [0, ...rules.points.toReversed()] : [0, 1], values)]
}

const spread = (key: string, scale: readonly number[], given: readonly number[]): Spread => {
	const times = new Map<number, number>()
	for (const mark of given) times.set(mark, (times.get(mark) ?? 0) + 1)
	return { key, bars: scale.map((mark) => ({ mark, times: times.get(mark) ?? 0 })) }
}
