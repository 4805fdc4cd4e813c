/** Something that must never be, told by opaque ids only. */
export interface Violation {
	/** As the domain numbers them. */
	readonly invariant: 1 | 2 | 3 | 4 | 5 | 6
	readonly what: string
	readonly where: Readonly<Record<string, string | number>>
}

export const violationLine = ({ invariant, what, where }: Violation): string => {
	const ids = Object.entries(where).map(([name, value]) => `${name}=${value}`)
	return [`invariant ${invariant}: ${what}`, ...ids].join(' ')
}
