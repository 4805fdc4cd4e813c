import { textIn } from '#app/domain/contest/edition.ts'
import { type Milestone, milestonesOf } from '#app/domain/prizes/milestones.ts'
import { trackedPrizes } from '#app/domain/prizes/tracker.server.ts'
import type { PublishedCorrection } from '#app/domain/results/correction.ts'
import type { Feed, FeedEntry } from '#app/domain/results/feed.ts'
import { feedEntries } from '#app/domain/results/feed-entries.server.ts'
import { localeOf, publicEdition, type RouteArgs } from '#app/http/guards.server.ts'
import type { Locale } from '#app/i18n/locale.ts'
import { translator } from '#app/i18n/translator.server.ts'

/** What is new in an edition, or in one country of it: ideas, winners, and how the prizes fare. */
export async function feedOf(args: RouteArgs, ending: 'atom' | 'json'): Promise<Feed> {
	const { context, edition, now } = await publicEdition(args)
	const locale = localeOf(args.request)
	const texts = translator(locale, 'feeds')
	const wanted = new URL(args.request.url).searchParams.get('country')
	const country = edition.countries.find((each) => each.country === wanted)?.country
	const base = `${context.origin}/editions/${edition.slug}`
	const query = country ? `?country=${country}` : ''
	const prizes = await trackedPrizes(context.db, edition, now)
	const milestones = prizes.filter((prize) => !country || prize.country === country).flatMap(milestonesOf)
	const parts = translator(locale, 'corrections')
	const corrected = ({ part }: PublishedCorrection) => texts('corrected', { what: parts(`parts.${part}`) })
	return {
		id: `${context.origin}/feeds/${edition.slug}.atom${query}`,
		title: texts('title', { edition: textIn(edition.title, locale).text }),
		self: `${context.origin}/feeds/${edition.slug}.${ending}${query}`,
		link: country ? `${base}/ideas${query}` : base,
		language: locale,
		author: texts('author'),
		since: edition.publishedAt ?? now,
		entries: [
			...(await feedEntries(context, edition, now, locale, (title) => texts('winner', { title }), corrected, country)),
			...milestones.map((milestone) => entryOf(milestone, base, locale)),
		],
	}
}

function entryOf({ prize, reached, at }: Milestone, base: string, locale: Locale): FeedEntry {
	const name = textIn(prize.names, locale).text
	const place = `${prize.country}-${prize.library.slug}-${encodeURIComponent(prize.names.en)}`
	return {
		id: `${base}/prizes#${place}-${reached}`,
		title: translator(locale, 'feeds')(reached, { prize: name, library: prize.library.name }),
		link: `${base}/prizes`,
		updated: at,
		summary: `${prize.library.name}, ${prize.library.place} (${prize.country})`,
		country: prize.country,
	}
}
