import { textIn } from '#app/domain/contest/edition.ts'
import { atomOf } from '#app/domain/results/atom.ts'
import { feedEntries } from '#app/domain/results/feed-entries.server.ts'
import { localeOf, publicEdition } from '#app/http/guards.server.ts'
import { translator } from '#app/i18n/translator.server.ts'
import type { Route } from './+types/feed.ts'

export async function loader(args: Route.LoaderArgs) {
	const { context, edition, now } = await publicEdition(args)
	const locale = localeOf(args.request)
	const texts = translator(locale, 'feeds')
	const self = `${context.origin}/feeds/${edition.slug}.atom`
	const feed = atomOf({
		id: self,
		title: texts('title', { edition: textIn(edition.title, locale).text }),
		self,
		link: `${context.origin}/editions/${edition.slug}`,
		language: locale,
		author: texts('author'),
		since: edition.publishedAt ?? now,
		entries: await feedEntries(context, edition, now, locale, (title) => texts('winner', { title })),
	})
	return new Response(feed, { headers: { 'content-type': 'application/atom+xml; charset=utf-8' } })
}
