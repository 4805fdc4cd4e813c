import { type Counting, readingOf } from './counting.ts'
import { eachValue } from './each-value.ts'

/** One country's counting, by the partners' own ids, so that a partner is the same in all countries. */
export type CountedCountry = Counting & { readonly country: string }

/** What every partner gave every submission, in parts of the method's unit; minus one where it is silent. */
export interface ValueSheet {
	readonly submissions: readonly string[]
	readonly rows: readonly { readonly partner: string; readonly values: Int32Array }[]
	readonly totals: Float64Array
	readonly votes: Int32Array
}

export const valueSheetOf = (counting: Counting): ValueSheet => {
	const reading = readingOf(counting)
	const { submissions } = reading.field
	const [totals, votes] = [new Float64Array(submissions.length), new Int32Array(submissions.length)]
	const rows = reading.ballots.map(({ partner, votes: own }) => {
		const values = new Int32Array(submissions.length).fill(-1)
		eachValue(reading, own, (number, value) => {
			values[number] = value
			totals[number]! += value
			votes[number]! += 1
		})
		return { partner, values }
	})
	return { submissions, rows, totals, votes }
}
