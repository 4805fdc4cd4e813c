/** The submissions that are counted, numbered for the accumulators. The numbers decide nothing. */
export type Field = {
	readonly submissions: readonly string[]
	readonly numberOf: (submission: string) => number | undefined
}

export const fieldOf = (eligible: readonly string[]): Field => {
	const submissions = eligible.toSorted()
	const numbers = new Map(submissions.map((submission, number) => [submission, number]))
	if (numbers.size < submissions.length) throw new RangeError('a submission is eligible twice')
	return { submissions, numberOf: (submission) => numbers.get(submission) }
}
