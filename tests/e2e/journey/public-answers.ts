import { slug } from './edition.ts'

interface Answer {
	readonly path: string
	readonly status: number
	readonly text: string
}

const edition = `/editions/${slug}`
const api = `/api/v1/editions/${slug}`
export const feed = `/feeds/${slug}.atom`

/** Everything the public can ask for about the edition's results. */
export const resultPaths = (country: string): string[] => [
	`${edition}/winners`,
	`${edition}/winners/${country}`,
	`${edition}/results/${country}`,
	`${edition}/results/${country}/bundle.json`,
	`${edition}/prizes`,
	`${api}/results`,
	`${api}/prizes`,
]

/** And everything else that is about the edition, in both languages. */
export const publicPaths = (country: string, codes: readonly string[]): string[] =>
	[
		'/',
		'/libraries',
		edition,
		`${edition}/ideas`,
		...codes.map((code) => `${edition}/ideas/${code}`),
		`${api}/ideas`,
		feed,
		...resultPaths(country),
	].flatMap((path) => [path, `${path}?lang=lv`])

export async function askAll(origin: string, paths: readonly string[]): Promise<Answer[]> {
	const answers: Answer[] = []
	for (const path of paths) {
		const response = await fetch(`${origin}${path}`)
		answers.push({ path, status: response.status, text: await response.text() })
	}
	return answers
}

/** Where any of the words stands; a page that names its own address tells nothing that was not asked. */
export const telling = (answers: readonly Answer[], words: readonly string[]): string[] =>
	answers.flatMap(({ path, text }) =>
		words
			.filter((word) => (path.includes(word) ? text.replaceAll(path.split('?')[0] ?? '', '') : text).includes(word))
			.map((word) => `${path}: ${word}`),
	)
