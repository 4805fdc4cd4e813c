import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { locales } from '#app/i18n/locale.ts'
import { translator } from '#app/i18n/translator.server.ts'
import { errorText } from '#app/i18n/use-error-text.ts'

const app = new URL('../../../app/', import.meta.url)

const sources = readdirSync(app, { recursive: true, encoding: 'utf8' })
	.filter((path) => /\.tsx?$/.test(path))
	.map((path) => readFileSync(new URL(path.replaceAll('\\', '/'), app), 'utf8'))

/** Where reasons are given: `refuse(…)`, the unions and lists of them, `formErrors: […]`, and the messages of zod's schemas. */
const places = [
	/\brefuse\(([^()]*)\)/g,
	/\btype \w+Refusal =((?:[\s|]+(?:'[^']*'|\w+))+?)\n\n/g,
	/\bvoteFaults = \[([^\]]*)\]/g,
	/\bformErrors: \[([^\]]*)\]/g,
	/\b(?:error|message): ('[^']*')/g,
	/\.(?:regex|refine|min|max|length|email|url)\((?:[^'()\n]|\([^()]*\))*, ('[^']*')\)/g,
]

const reasons = [...new Set(sources.flatMap((source) => places.flatMap((place) => keysIn(source, place))))].sort()

function keysIn(source: string, place: RegExp): string[] {
	return [...source.matchAll(place)].flatMap(([, inside = '']) =>
		[...inside.matchAll(/'([a-z]+(?:-[a-z]+)*(?:\?[^']*)?)'/g)].flatMap(([, reason = '']) => reason),
	)
}

test.each(locales)('every reason for which something is refused has its sentence in %s', (locale) => {
	const [forms, refusals] = [translator(locale, 'forms'), translator(locale, 'refusals')]

	expect(reasons.filter((reason) => errorText(reason, forms, refusals) === forms('wrong'))).toEqual([])
})

test('reasons are found wherever they are given', () => {
	expect(reasons).toEqual(
		expect.arrayContaining([
			'transition-not-allowed',
			'mark-out-of-range',
			'must-agree',
			'submission-gone',
			'isil-invalid',
		]),
	)
})
