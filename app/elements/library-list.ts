export interface ListedLibrary {
	readonly slug: string
	readonly name: string
	readonly place: string
	readonly country: string
}
export interface PlacedLibrary extends ListedLibrary {
	readonly latitude: number
	readonly longitude: number
}

/** Asks our own directory; the question holds words and countries, never where somebody is. */
export async function askForLibraries<Listed extends ListedLibrary>(
	words: string,
	countries: readonly string[],
	signal?: AbortSignal,
): Promise<readonly Listed[]> {
	const query = new URLSearchParams(countries.map((country) => ['country', country]))
	if (words) query.set('q', words)
	const answer = await fetch(`/libraries.json?${query}`, { signal })
	if (!answer.ok) throw new Error(`the directory answered ${answer.status}`)
	return (await answer.json()).libraries
}

export const submitAddress = (slug: string): string => `?library=${encodeURIComponent(slug)}`
