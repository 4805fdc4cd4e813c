import { type Feed, newestFirst } from './feed.ts'

/** https://www.jsonfeed.org/version/1.1/, the newest item first. */
export const jsonFeedOf = (feed: Feed) => ({
	version: 'https://jsonfeed.org/version/1.1',
	title: feed.title,
	home_page_url: feed.link,
	feed_url: feed.self,
	language: feed.language,
	authors: [{ name: feed.author }],
	items: newestFirst(feed).map(({ id, link, title, summary, updated, published, country, language, picture }) => ({
		id,
		url: link,
		title,
		content_text: summary,
		date_published: (published ?? updated).toISOString(),
		...(published ? { date_modified: updated.toISOString() } : {}),
		language: language ?? feed.language,
		tags: country ? [country] : [],
		...(picture ? { image: picture } : {}),
	})),
})
