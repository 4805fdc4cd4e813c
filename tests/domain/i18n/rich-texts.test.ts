import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const app = new URL('../../../app/', import.meta.url)

const pages = readdirSync(app, { recursive: true, encoding: 'utf8' })
	.filter((path) => path.endsWith('.tsx'))
	.map((path) => ({ path, source: readFileSync(new URL(path.replaceAll('\\', '/'), app), 'utf8') }))

const textsOf = (area: string): object =>
	JSON.parse(readFileSync(new URL(`i18n/catalogues/en/${area}.json`, app), 'utf8'))

const textAt = (texts: unknown, key: string): unknown =>
	key.split('.').reduce((inside, part) => (inside as Record<string, unknown> | undefined)?.[part], texts as unknown)

/** What stands between the parenthesis that opens here and the one that closes it. */
function argumentsAt(source: string, start: number): string {
	let depth = 1
	let end = start
	for (; depth > 0 && end < source.length; end++) depth += Number(source[end] === '(') - Number(source[end] === ')')
	return source.slice(start, end)
}

/** `t.rich('key', { part: (chunks) => … })` and the area that `t` reads, as far as both stand there in so many words. */
const partsIn = ({ path, source }: (typeof pages)[number]) =>
	[...source.matchAll(/const (\w+) = useTexts\('([\w-]+)'\)/g)].flatMap(([, name, area = '']) =>
		[...source.matchAll(new RegExp(`\\b${name}\\.rich\\(`, 'g'))].flatMap((call) => {
			const given = argumentsAt(source, call.index + call[0].length)
			const parts = [...given.matchAll(/(\w+): \([^()]*\) =>/g)].map(([, part = '']) => part)
			return [...(given.split('{')[0] ?? '').matchAll(/'([\w.-]+)'/g)].flatMap(([, key = '']) => {
				const text = textAt(textsOf(area), key)
				return typeof text === 'string' ? parts.map((part) => ({ path, key, part, text })) : []
			})
		}),
	)

test('what a page draws into a text has its place there as a tag: drawn into a placeholder, nothing would be seen', () => {
	const drawn = pages.flatMap(partsIn)
	expect(drawn.length).toBeGreaterThan(4)
	expect(drawn.filter(({ part, text }) => !text.includes(`<${part}>`))).toEqual([])
})
