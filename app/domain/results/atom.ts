export interface AtomEntry {
	readonly id: string
	readonly title: string
	readonly link: string
	readonly updated: Date
	readonly summary: string
	readonly language?: string
}
export interface AtomFeed {
	readonly id: string
	readonly title: string
	readonly self: string
	readonly link: string
	readonly language: string
	readonly author: string
	/** When there is no entry yet. */
	readonly since: Date
	/** In any order. */
	readonly entries: readonly AtomEntry[]
}

/** RFC 4287, the newest entry first. */
export const atomOf = (feed: AtomFeed): string => {
	const entries = feed.entries.toSorted((a, b) => b.updated.getTime() - a.updated.getTime())
	const updated = entries[0]?.updated ?? feed.since
	return [
		'<?xml version="1.0" encoding="utf-8"?>',
		`<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${escaped(feed.language)}">`,
		`<id>${escaped(feed.id)}</id>`,
		`<title>${escaped(feed.title)}</title>`,
		`<updated>${updated.toISOString()}</updated>`,
		`<author><name>${escaped(feed.author)}</name></author>`,
		`<link rel="self" href="${escaped(feed.self)}"/>`,
		`<link rel="alternate" href="${escaped(feed.link)}"/>`,
		...entries.map(entryOf),
		'</feed>',
		'',
	].join('\n')
}

const entryOf = ({ id, title, link, updated, summary, language }: AtomEntry): string =>
	[
		`<entry${language ? ` xml:lang="${escaped(language)}"` : ''}>`,
		`<id>${escaped(id)}</id>`,
		`<title>${escaped(title)}</title>`,
		`<link rel="alternate" href="${escaped(link)}"/>`,
		`<updated>${updated.toISOString()}</updated>`,
		`<summary>${escaped(summary)}</summary>`,
		'</entry>',
	].join('\n')

const marks: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

/** XML 1.0 knows no control characters but the tab and the ends of lines. */
const escaped = (text: string): string =>
	text
		.replace(/\p{Cc}|\p{Noncharacter_Code_Point}/gu, (character) => ('\t\n\r'.includes(character) ? character : ''))
		.replace(/[&<>"']/g, (mark) => marks[mark] ?? mark)
