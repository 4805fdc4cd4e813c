import { expect, test } from 'vitest'
import { atomOf } from '#app/domain/results/atom.ts'

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
