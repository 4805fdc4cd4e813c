import type { Oddity } from './oddities.ts'

/** The countries whose ballots an oddity is about; none where it is about all of them together. */
export const countriesOf = (oddity: Oddity): readonly string[] => {
	if (oddity.kind === 'mutual-favour') return oddity.favours.map(({ country }) => country)
	return oddity.country === null ? [] : [oddity.country]
}

export const odditiesOfCountry = (found: readonly Oddity[], country: string): Oddity[] =>
	found.filter((oddity) => countriesOf(oddity).includes(country))
