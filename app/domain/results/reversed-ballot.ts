import { type CountedCountry, type ValueSheet, valueSheetOf } from './value-sheet.ts'

/** With fewer common submissions even a perfect reversal happens by chance. */
export const fewestSubmissions = 6
/** Spearman's rank correlation is at most −3/5 … */
const farthest = { numerator: 3n, denominator: 5n }
/**
 * … and ρ² · (n + 6) at least 12. This follows the exact table of the coefficient for one chance in about a thousand:
 * −1 for six submissions, −0.96 for seven, −0.87 for ten, −0.63 for twenty-four.
 */
const leastSquare = 12n

export interface ReversedBallot {
	readonly kind: 'reversed-ballot'
	readonly partner: string
	/** Null: over all countries together, where no single one is clear enough. */
	readonly country: string | null
	readonly submissions: number
	/** For people to read; what was compared are whole numbers. */
	readonly correlation: number
}

/**
 * "A ballot nearly the reverse of all the others (a scale held upside down)" (domain.md, Tally): the rank correlation
 * of what a partner gave with the mean of what the others gave, near −1. Ties share the middle of their ranks; twice a
 * rank less the mean is a whole number, so that nothing is rounded. Over several countries the products are added up,
 * as each country has ranks of its own.
 */
export const reversedBallots = (countries: readonly CountedCountry[]): ReversedBallot[] => {
	const agreements = countries.flatMap((counted) => agreementsIn(counted))
	const single = agreements.filter(isReversed).map((agreement) => reported(agreement, agreement.country))
	const alone = new Set(single.map(({ partner }) => partner))
	const partners = [...new Set(agreements.map(({ partner }) => partner))]
		.filter((partner) => !alone.has(partner))
		.sort()
	const pooled = partners
		.map((partner) => agreements.filter((agreement) => agreement.partner === partner).reduce(together))
		.filter(isReversed)
		.map((agreement) => reported(agreement, null))
	return [...single, ...pooled]
}

interface Agreement {
	readonly partner: string
	readonly country: string
	readonly submissions: number
	/** n − 2; over several countries, each with its own ranks, Σ(n − 1) − 1. */
	readonly freedom: number
	readonly product: number
	readonly own: number
	readonly others: number
}

const agreementsIn = (counted: CountedCountry): Agreement[] => {
	const sheet = valueSheetOf(counted)
	return sheet.rows.flatMap(({ partner, values }) => {
		const numbers = sheet.submissions.map((_, number) => number)
		const common = numbers.filter((number) => values[number]! >= 0 && sheet.votes[number]! > 2)
		const own = centredRanks(common, (a, b) => values[a]! - values[b]!)
		const others = centredRanks(common, byOthers(sheet, values))
		const sum = (a: readonly number[], b: readonly number[]) => a.reduce((total, rank, i) => total + rank * b[i]!, 0)
		return common.length < 2
			? []
			: {
					partner,
					country: counted.country,
					submissions: common.length,
					freedom: common.length - 2,
					product: sum(own, others),
					own: sum(own, own),
					others: sum(others, others),
				}
	})
}

/** By the mean of what all the others gave, exactly. */
const byOthers =
	({ totals, votes }: ValueSheet, own: Int32Array) =>
	(a: number, b: number): number =>
		(totals[a]! - own[a]!) * (votes[b]! - 1) - (totals[b]! - own[b]!) * (votes[a]! - 1)

/** Twice the rank, less the mean of twice the ranks: how many stand below, less how many stand above. */
const centredRanks = (numbers: readonly number[], compare: (a: number, b: number) => number): number[] => {
	const sorted = numbers.toSorted(compare)
	const ranks = new Map<number, number>()
	for (let below = 0, end = 0; below < sorted.length; below = end) {
		while (end < sorted.length && compare(sorted[below]!, sorted[end]!) === 0) end++
		for (const number of sorted.slice(below, end)) ranks.set(number, below - (sorted.length - end))
	}
	return numbers.map((number) => ranks.get(number)!)
}

const together = (a: Agreement, b: Agreement): Agreement => ({
	...a,
	submissions: a.submissions + b.submissions,
	freedom: a.freedom + b.freedom + 1,
	product: a.product + b.product,
	own: a.own + b.own,
	others: a.others + b.others,
})

const isReversed = ({ submissions, freedom, product, own, others }: Agreement): boolean => {
	if (product >= 0 || submissions < fewestSubmissions) return false
	const square = BigInt(product) ** 2n
	const whole = BigInt(own) * BigInt(others)
	const isFar = square * farthest.denominator ** 2n >= whole * farthest.numerator ** 2n
	return isFar && square * (BigInt(freedom) + 8n) >= leastSquare * whole
}

const reported = (
	{ partner, submissions, product, own, others }: Agreement,
	country: string | null,
): ReversedBallot => ({
	kind: 'reversed-ballot',
	partner,
	country,
	submissions,
	correlation: Math.round((1000 * product) / Math.sqrt(own * others)) / 1000,
})
