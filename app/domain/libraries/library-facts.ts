/** What a row of a file may say about a library: the heading of each column is the name of its fact, in every language. */
export const factNames = [
	'name',
	'place',
	'country',
	'isil',
	'latitude',
	'longitude',
	'website',
	'founded',
	'staff',
	'holdings',
	'memberShare',
	'source',
] as const
export type FactName = (typeof factNames)[number]

export const requiredFacts = ['name', 'place', 'country'] as const satisfies readonly FactName[]
export const wholeNumbers: readonly FactName[] = ['founded', 'staff', 'holdings']
export const fractions: readonly FactName[] = ['latitude', 'longitude', 'memberShare']

/** Some facts, as they lie in a row of an import. */
export type SomeFacts = Readonly<Partial<Record<FactName, string | number | null>>>

/** All facts of a library, null where nothing is known. */
export type LibraryFacts = Readonly<Record<FactName, string | number | null>> & {
	readonly name: string
	readonly place: string
	readonly country: string
	readonly isil: string | null
}

/** The names of the facts in which these say something else than those. */
export const differingFacts = (these: SomeFacts, those: SomeFacts): FactName[] =>
	factNames.filter((name) => these[name] !== undefined && these[name] !== (those[name] ?? null))

export const pickFacts = (facts: SomeFacts, names: readonly FactName[]): SomeFacts =>
	Object.fromEntries(names.map((name) => [name, facts[name] ?? null]))

/** Every fact, unknown ones as null. */
export const completeFacts = (facts: SomeFacts): LibraryFacts => pickFacts(facts, factNames) as LibraryFacts
