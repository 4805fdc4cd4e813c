/** Countries by the places typed beside them; equal places and none at all leave the order as it was. */
export const byPlace = (countries: readonly string[], places: Readonly<Record<string, number | undefined>>): string[] =>
	countries.toSorted((a, b) => (places[a] ?? Number.MAX_SAFE_INTEGER) - (places[b] ?? Number.MAX_SAFE_INTEGER))
