import { describe, expect, test } from 'vitest'
import { legalPages } from '#app/domain/legal/legal-page.ts'
import { type Block, structureOf } from '#app/domain/legal/plain-structure.ts'
import { usualDays } from '#app/domain/stewardship/retention-term.ts'
import { locales } from '#app/i18n/locale.ts'
import { defaultLegalText } from '#app/legal-defaults.server.ts'

const said = (blocks: readonly Block[]) =>
	blocks.map((block) =>
		block.kind === 'list'
			? block.items.map(({ pieces }) => pieces.map(({ text }) => text).join(''))
			: `${block.kind}: ${block.pieces.map(({ text, href }) => (href ? `[${text}](${href})` : text)).join('')}`,
	)

test('headings, lists, links and paragraphs are told apart', () => {
	const text =
		'# Title\nFirst line\nsecond line\n- one\n- two [here](https://example.org/x)\n\n\nLast, [mail](mailto:a@example.org).'
	expect(said(structureOf(text))).toEqual([
		'heading: Title',
		'paragraph: First line second line',
		['one', 'two here'],
		'paragraph: Last, [mail](mailto:a@example.org).',
	])
})

test.each([
	'<script>alert(1)</script>',
	'[x](javascript:alert(1))',
	'[x](data:text/html,x)',
	'[x](//evil.example)',
	'[x]( https://example.org)',
	'<b onclick="x">bold</b> & **stars**',
])('%s stays text', (text) => {
	expect(said(structureOf(text))).toEqual([`paragraph: ${text}`])
})

describe.each(locales)('in %s', (locale) => {
	test.each(legalPages)('our text about %s is there', (page) => {
		const blocks = structureOf(defaultLegalText(page, locale, usualDays))
		expect(blocks.length).toBeGreaterThan(0)
		expect(blocks.filter(({ kind }) => kind === 'heading').length).toBe({ privacy: 8, terms: 5, imprint: 0 }[page])
	})
})
