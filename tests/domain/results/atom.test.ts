import { expect, test } from 'vitest'
import { atomOf } from '#app/domain/results/atom.ts'
import { jsonFeedOf } from '#app/domain/results/json-feed.ts'

const feed = {
	id: 'https://shelfie.example/feeds/one.atom',
	title: 'Ideas & winners',
	self: 'https://shelfie.example/feeds/one.atom',
	link: 'https://shelfie.example/editions/one',
	language: 'en',
	author: 'Shelfie',
	since: new Date('2026-10-01T00:00:00Z'),
}
const entry = (id: string, at: string, title = 'An idea') => ({
	id,
	title,
	link: `https://shelfie.example/${id}`,
	updated: new Date(at),
	summary: 'A shelf',
	country: 'LV',
})

test('a feed names its newest entry first and takes its date', () => {
	const entries = [entry('old', '2026-10-02T00:00:00Z'), entry('new', '2026-10-03T00:00:00Z')]
	const text = atomOf({ ...feed, entries })
	expect(text.indexOf('<id>new</id>')).toBeLessThan(text.indexOf('<id>old</id>'))
	expect(text).toContain('<title>Ideas &amp; winners</title>\n<updated>2026-10-03T00:00:00.000Z</updated>')
})

test('what people write cannot break the feed', () => {
	const text = atomOf({ ...feed, entries: [entry('a', '2026-10-02T00:00:00Z', '</title><b>"\u0007')] })
	expect(text).toContain('<title>&lt;/title&gt;&lt;b&gt;&quot;</title>')
})

test('a feed without entries is as old as what it is about', () => {
	expect(atomOf({ ...feed, entries: [] })).toContain('<updated>2026-10-01T00:00:00.000Z</updated>')
})

const hostile = [
	'</title><b>',
	']]>',
	'a\r\nb',
	'\u0000\u0008\uffff',
	'\ud800',
	'\u202eevil',
	'x'.repeat(5_000),
	'&amp;',
]

test.for(hostile)('%j stays text in Atom', (text) => {
	const feedOf = (title: string) => atomOf({ ...feed, title, entries: [entry(title, '2026-10-02T00:00:00Z', title)] })
	const marks = (xml: string) => xml.match(/<[^>]*>/g)
	const said = feedOf(text)
	expect(marks(said)).toEqual(marks(feedOf('harmless').replaceAll('https://shelfie.example/harmless', link(said))))
	expect(said).not.toMatch(/[\p{Cs}\uffff]|(?![\t\n\r])\p{Cc}/u)
})
const link = (xml: string) => /<link rel="alternate" href="([^"]*)"\/>\n<published/.exec(xml)?.[1] ?? ''

test.for(hostile)('%j stays text in JSON', (text) => {
	const read = JSON.parse(
		JSON.stringify(jsonFeedOf({ ...feed, title: text, entries: [entry('a', '2026-10-02T00:00:00Z', text)] })),
	)
	expect([read.title, read.items[0].title]).toEqual([text, text])
})

test('a JSON Feed names its version, its own address and what each item is about', () => {
	const entries = [{ ...entry('a', '2026-10-02T00:00:00Z'), language: 'lv', picture: 'https://shelfie.example/a.jpg' }]
	expect(jsonFeedOf({ ...feed, self: 'https://shelfie.example/feeds/one.json', entries })).toEqual({
		version: 'https://jsonfeed.org/version/1.1',
		title: 'Ideas & winners',
		home_page_url: 'https://shelfie.example/editions/one',
		feed_url: 'https://shelfie.example/feeds/one.json',
		language: 'en',
		authors: [{ name: 'Shelfie' }],
		items: [
			{
				id: 'a',
				url: 'https://shelfie.example/a',
				title: 'An idea',
				content_text: 'A shelf',
				date_published: '2026-10-02T00:00:00.000Z',
				language: 'lv',
				tags: ['LV'],
				image: 'https://shelfie.example/a.jpg',
			},
		],
	})
})
