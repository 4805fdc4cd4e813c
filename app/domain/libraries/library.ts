/** As it stands in the directory. */
export interface LibraryEntry {
	readonly id: string
	readonly slug: string
	readonly name: string
	readonly place: string
	readonly country: string
}

/** With all that is known of it. */
export interface Library extends LibraryEntry {
	/** ISO 15511 */
	readonly isil: string | null
	readonly latitude: number | null
	readonly longitude: number | null
	readonly website: string | null
	readonly founded: number | null
	readonly staff: number | null
	readonly holdings: number | null
	/** Share of residents who are members, in percent. */
	readonly memberShare: number | null
	readonly source: string | null
	readonly branches: readonly { readonly name: string; readonly place: string }[]
	readonly networks: readonly NetworkMembership[]
}

/** Networks grow and shrink: membership is a stay with dates. */
export interface NetworkMembership {
	readonly slug: string
	readonly name: string
	readonly joinedOn: string
	readonly leftOn: string | null
}

export interface LibraryWish {
	readonly words?: string | undefined
	readonly country?: string | undefined
	/** Continue after this library, by id. */
	readonly after?: string | undefined
}
