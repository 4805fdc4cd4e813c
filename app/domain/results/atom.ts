import { xmlText } from '#app/domain/shared/xml-text.ts'
import { type Feed, type FeedEntry, newestFirst } from './feed.ts'

/** RFC 4287, the newest entry first. */
export const atomOf = (feed: Feed): string => {
	const entries = newestFirst(feed)
	const updated = entries[0]?.updated ?? feed.since
	return [
		'<?xml version="1.0" encoding="utf-8"?>',
		`<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${xmlText(feed.language)}">`,
		`<id>${xmlText(feed.id)}</id>`,
		`<title>${xmlText(feed.title)}</title>`,
		`<updated>${updated.toISOString()}</updated>`,
		`<author><name>${xmlText(feed.author)}</name></author>`,
		`<link rel="self" type="application/atom+xml" href="${xmlText(feed.self)}"/>`,
		`<link rel="alternate" href="${xmlText(feed.link)}"/>`,
		...entries.map(entryOf),
		'</feed>',
		'',
	].join('\n')
}

const entryOf = ({ id, title, link, updated, published = updated, summary, country, language }: FeedEntry): string =>
	[
		`<entry${language ? ` xml:lang="${xmlText(language)}"` : ''}>`,
		`<id>${xmlText(id)}</id>`,
		`<title>${xmlText(title)}</title>`,
		`<link rel="alternate" href="${xmlText(link)}"/>`,
		`<published>${published.toISOString()}</published>`,
		`<updated>${updated.toISOString()}</updated>`,
		...(country ? [`<category term="${xmlText(country)}"/>`] : []),
		`<summary>${xmlText(summary)}</summary>`,
		'</entry>',
	].join('\n')
