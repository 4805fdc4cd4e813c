import { type CountedCountry, valueSheetOf } from './value-sheet.ts'

/** With fewer votes in the other's country, or elsewhere, nothing is said. */
export const fewestThere = 3
export const fewestElsewhere = 6
/** At least 2½ standard errors on each side: by lot about one pair in 26,000. */
const leastErrors = { numerator: 5n, denominator: 2n }
/** And at least half a standard deviation of the partner's own residuals: in a large field trifles are no chance either. */
const leastEffect = { numerator: 1n, denominator: 2n }

export interface Favour {
	readonly partner: string
	/** The other one's home. */
	readonly country: string
	readonly votes: number
	/** How much more than elsewhere, in marks, points or ticks; for people to read. */
	readonly more: number
	/** The same in standard errors; null where the partner's votes do not spread at all. */
	readonly errors: number | null
}
export interface MutualFavour {
	readonly kind: 'mutual-favour'
	readonly favours: readonly [Favour, Favour]
}
export interface PartnerHome {
	readonly partner: string
	readonly homeCountry: string
}

/**
 * "Partners that favour each other beyond what their other votes explain" (domain.md, Tally). A residual is what a
 * partner gave a submission less the mean of what the others gave it. Its mean in the other partner's home country is
 * compared with its mean everywhere else (two samples, pooled variance, in big integers), so that a generous partner
 * and a good country explain themselves; both directions must stand out.
 *
 * Its limits: it cannot tell favour from shared taste; with points, and nearly so with approval, each ballot of a
 * country gives the same sum, so that nothing stands out; with few votes it is silent.
 */
export const mutualFavours = (countries: readonly CountedCountry[], homes: readonly PartnerHome[]): MutualFavour[] => {
	const residuals = residualsOf(countries)
	const unit = unitOf(countries)
	const known = homes.toSorted((a, b) => (a.partner < b.partner ? -1 : 1))
	return known.flatMap((own, i) =>
		known.slice(i + 1).flatMap((other): MutualFavour[] => {
			if (own.homeCountry === other.homeCountry) return []
			const there = favourOf(residuals, own.partner, other.homeCountry, unit)
			const back = there && favourOf(residuals, other.partner, own.homeCountry, unit)
			return there && back ? [{ kind: 'mutual-favour', favours: [there, back] }] : []
		}),
	)
}

interface Sample {
	readonly size: bigint
	readonly sum: bigint
	readonly squares: bigint
}
const none: Sample = { size: 0n, sum: 0n, squares: 0n }

interface Residuals {
	/** One denominator for all, which the comparison does not need and the printing does. */
	readonly denominator: bigint
	readonly byPartner: ReadonlyMap<string, ReadonlyMap<string, Sample>>
}

const residualsOf = (countries: readonly CountedCountry[]): Residuals => {
	const sheets = countries.map((counted) => ({ country: counted.country, ...valueSheetOf(counted) }))
	const others = new Set(sheets.flatMap(({ votes }) => Array.from(votes, (count) => count - 1)).filter((n) => n > 0))
	const denominator = [...others].reduce((least, n) => (least * BigInt(n)) / divisorOf(least, BigInt(n)), 1n)
	const byPartner = new Map<string, Map<string, Sample>>()
	for (const { country, rows, totals, votes } of sheets) {
		const factors = Array.from(votes, (count) => (count > 1 ? denominator / BigInt(count - 1) : 0n))
		for (const { partner, values } of rows) {
			let sample = none
			values.forEach((value, number) => {
				if (value < 0 || votes[number]! < 2) return
				const residual = BigInt(value * votes[number]! - totals[number]!) * factors[number]!
				sample = plus(sample, { size: 1n, sum: residual, squares: residual * residual })
			})
			const own = byPartner.get(partner) ?? new Map<string, Sample>()
			byPartner.set(partner, own.set(country, plus(own.get(country) ?? none, sample)))
		}
	}
	return { denominator, byPartner }
}

const favourOf = (
	{ denominator, byPartner }: Residuals,
	partner: string,
	country: string,
	unit: number,
): Favour | null => {
	const own = byPartner.get(partner)
	const there = own?.get(country) ?? none
	const elsewhere = [...(own ?? [])]
		.filter(([name]) => name !== country)
		.reduce((all, [, each]) => plus(all, each), none)
	if (there.size < fewestThere || elsewhere.size < fewestElsewhere) return null

	const sizes = there.size * elsewhere.size
	const both = there.size + elsewhere.size
	const difference = there.sum * elsewhere.size - elsewhere.sum * there.size // of the means, times both sizes
	const variance = spread(there) * elsewhere.size + spread(elsewhere) * there.size // pooled, times sizes and freedom
	const square = difference * difference * (both - 2n)
	if (difference <= 0n || isLess(square, variance * both, leastErrors) || isLess(square, variance * sizes, leastEffect))
		return null
	return {
		partner,
		country,
		votes: Number(there.size),
		more: Number((difference * 1000n) / (sizes * denominator)) / 1000 / unit,
		errors: variance === 0n ? null : Math.round(Math.sqrt(Number((square * 10_000n) / (variance * both)))) / 100,
	}
}

const isLess = (square: bigint, base: bigint, least: { numerator: bigint; denominator: bigint }): boolean =>
	square * least.denominator ** 2n < base * least.numerator ** 2n

const plus = (a: Sample, b: Sample): Sample => ({
	size: a.size + b.size,
	sum: a.sum + b.sum,
	squares: a.squares + b.squares,
})
/** The sum of squared deviations, times the size. */
const spread = ({ size, sum, squares }: Sample): bigint => squares * size - sum * sum

const divisorOf = (a: bigint, b: bigint): bigint => (b === 0n ? a : divisorOf(b, a % b))

const unitOf = ([first]: readonly CountedCountry[]): number =>
	first?.rules.method === 'criteria' ? first.rules.criteria.reduce((sum, { weight }) => sum + weight, 0) : 1
