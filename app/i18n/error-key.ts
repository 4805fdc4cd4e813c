/** An error is named by a key of the catalogue, with what it counts beside it: `too-short?missing=41`. */
export function errorKey(key: string, values: Readonly<Record<string, string | number>> = {}): string {
	const query = new URLSearchParams(Object.entries(values).map(([name, value]) => [name, String(value)]))
	return query.size === 0 ? key : `${key}?${query}`
}

export function readErrorKey(text: string): { key: string; values: Record<string, string | number> } {
	const [key = '', query = ''] = text.split('?', 2)
	const values = Array.from(new URLSearchParams(query), ([name, value]) => [name, numberOr(value)] as const)
	return { key, values: Object.fromEntries(values) }
}

/** A number with noughts before it is a mark, such as a postcode. */
const numberOr = (value: string) => (/^-?(0|[1-9]\d*)(\.\d+)?$/.test(value) ? Number(value) : value)
