import type { CountryCode } from '#app/domain/shared/country.ts'

/** A row of the directory as it is known; what no source tells is null. Coordinates are those of the place, roughly. */
export interface LibraryFact {
	readonly slug: string
	readonly name: string
	readonly place: string
	readonly country: CountryCode
	readonly latitude: number
	readonly longitude: number
	readonly website: string | null
	readonly founded: number | null
	readonly staff: number | null
	readonly holdings: number | null
	/** In percent, as the source writes it. */
	readonly memberShare: string | null
	readonly source: string | null
	readonly branches: readonly BranchFact[]
}

export interface BranchFact {
	readonly name: string
	readonly place: string
}

export interface NetworkFact {
	readonly slug: string
	readonly name: string
	readonly country: CountryCode
	readonly website: string | null
	/** Null: planned, or only interested so far. */
	readonly members: readonly { readonly library: string; readonly joinedOn: string | null }[]
}

const unknown = {
	website: null,
	founded: null,
	staff: null,
	holdings: null,
	memberShare: null,
	source: null,
	branches: [],
} as const

type Known = Pick<LibraryFact, 'slug' | 'name' | 'place' | 'country' | 'latitude' | 'longitude'> & Partial<LibraryFact>

export const library = (known: Known): LibraryFact => ({ ...unknown, ...known })
