/** A, B, … Z, AA, AB: names that say nothing but which ballot is meant. */
export const pseudonym = (place: number): string => {
	const letter = String.fromCharCode(65 + (place % 26))
	return place < 26 ? letter : pseudonym(Math.floor(place / 26) - 1) + letter
}

/** A new order by lot, each as likely as any other. */
export const drawnOrder = <T>(values: readonly T[], randomBytes: (size: number) => Uint8Array): T[] =>
	values
		.map((value) => ({ value, lot: Buffer.from(randomBytes(16)).toString('hex') }))
		.sort((a, b) => (a.lot < b.lot ? -1 : 1))
		.map(({ value }) => value)
