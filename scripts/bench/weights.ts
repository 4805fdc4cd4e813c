import type { Figure } from './figure.ts'
import { sentBytes } from './sent-bytes.ts'

const kB = 1000
/** Of experience: what a phone on a slow network can bear. */
const budgets = { HTML: 30 * kB, CSS: 20 * kB, fonts: undefined, scripts: 120 * kB, pictures: 500 * kB } as const
type Kind = keyof typeof budgets

/** A phone of 360 points with two dots to the point shows a card nearly as wide as itself. */
const dots = 360 * 0.92 * 2
const cardsOnAPage = 24

/** What a page costs on its first visit: everything its markup names, as sent, and as it is when unpacked. */
export async function weigh(origin: string, name: string, path: string, withPictures = false): Promise<Figure[]> {
	const html = await both(`${origin}${path}`)
	const markup = html.plain.toString()
	const sheets = await all(origin, [...markup.matchAll(/<link[^>]+rel="stylesheet"[^>]*>/g)].map(attribute('href')))
	const scripts = await all(origin, [
		...[...markup.matchAll(/<script[^>]+src="[^>]*>/g)].map(attribute('src')),
		...[...markup.matchAll(/<link[^>]+rel="modulepreload"[^>]*>/g)].map(attribute('href')),
	])
	const fonts = await all(origin, latinFonts(sheets.map((sheet) => sheet.plain.toString()).join('\n')))
	const weights: [Kind, Both[]][] = [
		['HTML', [html]],
		['CSS', sheets],
		['fonts', fonts],
		['scripts', scripts],
	]
	const figures = weights.flatMap(([kind, files]) => [
		{ what: `${name}: ${kind}, sent`, unit: 'bytes', value: sum(files, 'sent'), ...budgetOf(kind) },
		{ what: `${name}: ${kind}, unpacked`, unit: 'bytes', value: sum(files, 'plain') },
	])
	if (!withPictures) return figures
	const pictures = await all(origin, picturesOf(markup))
	const value = [html, ...sheets, ...scripts, ...pictures].reduce((total, file) => total + file.sent.length, 0)
	return [
		...figures,
		{ what: `${name}: all with ${pictures.length} pictures`, unit: 'bytes', value, ...budgetOf('pictures') },
	]
}

interface Both {
	readonly sent: Buffer
	readonly plain: Buffer
}

async function both(url: string): Promise<Both> {
	const [packed, plain] = [await sentBytes(url), await sentBytes(url, 'identity')]
	if (packed.status !== 200 || plain.status !== 200) throw new Error(`${url} answered ${packed.status}`)
	return { sent: packed.bytes, plain: plain.bytes }
}

const all = (origin: string, paths: readonly string[]): Promise<Both[]> =>
	Promise.all([...new Set(paths)].map((path) => both(new URL(path, origin).href)))

const attribute =
	(name: string) =>
	([tag]: RegExpMatchArray): string =>
		(new RegExp(` ${name}="([^"]*)"`).exec(tag ?? '')?.[1] ?? '').replaceAll('&amp;', '&')

/** Of the faces only those a page in English needs: the browser fetches no others. */
const latinFonts = (css: string): string[] =>
	[...css.matchAll(/@font-face\s*{[^}]*}/g)]
		.map(([face]) => face)
		.filter((face) => /unicode-range:\s*U\+0{0,4}(-|\?)/i.test(face) && !/font-style:\s*italic/.test(face))
		.flatMap((face) => /url\(["']?([^"')]+)/.exec(face)?.[1] ?? [])

/** From each card the smallest picture that is wide enough. */
const picturesOf = (markup: string): string[] =>
	[...markup.matchAll(/<source[^>]+type="image\/webp"[^>]*>/g)]
		.slice(0, cardsOnAPage)
		.map((tag) => attribute('srcSet')(tag) || attribute('srcset')(tag))
		.flatMap((set) => {
			const candidates = set.split(', ').map((candidate) => {
				const [path = '', width = '0'] = candidate.split(' ')
				return { path, width: Number.parseInt(width, 10) }
			})
			return (candidates.find(({ width }) => width >= dots) ?? candidates.at(-1))?.path ?? []
		})

const sum = (files: readonly Both[], which: keyof Both) => files.reduce((total, file) => total + file[which].length, 0)

const budgetOf = (kind: Kind): { budget?: number } => (budgets[kind] ? { budget: budgets[kind] } : {})
