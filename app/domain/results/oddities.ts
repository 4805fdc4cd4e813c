import { type IdenticalBallots, identicalBallots } from './identical-ballots.ts'
import { type MutualFavour, mutualFavours, type PartnerHome } from './mutual-favour.ts'
import { type ReversedBallot, reversedBallots } from './reversed-ballot.ts'
import type { CountedCountry } from './value-sheet.ts'

/** Something to look at before the release, with its numbers; `kind` is the key of its explanation. Never a verdict. */
export type Oddity = IdenticalBallots | ReversedBallot | MutualFavour

/** Over the closed countries of one round. Nothing is replaced or left out because of it (domain.md, Tally). */
export const odditiesIn = (countries: readonly CountedCountry[], homes: readonly PartnerHome[]): Oddity[] => [
	...countries.flatMap(identicalBallots),
	...reversedBallots(countries),
	...mutualFavours(countries, homes),
]
