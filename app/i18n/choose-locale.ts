import { defaultLocale, isLocale, type Locale } from './locale.ts'

type Wishes = {
	readonly query: string | null | undefined
	readonly cookie: string | null | undefined
	readonly acceptLanguage: string | null | undefined
}

/** The address decides before the switch somebody once used, that before the browser's settings. */
export function chooseLocale({ query, cookie, acceptLanguage }: Wishes): Locale {
	if (isLocale(query)) return query
	if (isLocale(cookie)) return cookie
	return (
		acceptedRanges(acceptLanguage ?? '')
			.map(lookUp)
			.find(isLocale) ?? defaultLocale
	)
}

/** RFC 9110, 12.5.4: ranges by falling quality; those of quality 0 are not acceptable. */
export function acceptedRanges(header: string): string[] {
	return header
		.split(',')
		.map((part) => part.split(';').map((piece) => piece.trim().toLowerCase()))
		.map(([range = '', ...parameters]) => ({ range, quality: qualityOf(parameters) }))
		.filter(({ range, quality }) => /^[a-z]{1,8}(-[a-z0-9]{1,8})*$/.test(range) && quality > 0)
		.sort((a, b) => b.quality - a.quality)
		.map(({ range }) => range)
}

function qualityOf(parameters: readonly string[]): number {
	const weight = parameters.find((parameter) => parameter.startsWith('q='))
	if (weight === undefined) return 1
	return /^q=(0(\.\d{0,3})?|1(\.0{0,3})?)$/.test(weight) ? Number(weight.slice(2)) : 0
}

/** RFC 4647, 3.4: shorten the range from its end until a language we have is left. */
function lookUp(range: string): Locale | undefined {
	const subtags = range.split('-')
	for (let length = subtags.length; length > 0; length--) {
		const candidate = subtags.slice(0, length).join('-')
		if (isLocale(candidate)) return candidate
	}
	return undefined
}
