import { type CalendarDate, calendarOf } from '#app/adapters/calendar/calendar.ts'
import { callTimes } from '#app/domain/contest/call-times.ts'
import { type Edition, textIn } from '#app/domain/contest/edition.ts'
import { courseOf } from '#app/domain/contest/edition-course.ts'
import { votingOf } from '#app/domain/contest/phase.ts'
import { isAnnounced } from '#app/domain/results/announced.ts'
import { localeOf, publicEdition } from '#app/http/guards.server.ts'
import { formats } from '#app/i18n/format.ts'
import type { Locale } from '#app/i18n/locale.ts'
import { translator } from '#app/i18n/translator.server.ts'
import type { Route } from './+types/calendar.ts'

export async function loader(args: Route.LoaderArgs) {
	const { context, edition, now } = await publicEdition(args)
	const { searchParams } = new URL(args.request.url)
	const locale = localeOf(args.request)
	const link = `${context.origin}/editions/${edition.slug}`
	const dates = datesOf(edition, locale, now, searchParams.get('country')).map((date) => ({
		...date,
		id: `${edition.id}-${date.id}@${new URL(context.origin).hostname}`,
		link,
	}))
	const file = calendarOf(textIn(edition.title, locale).text, dates, edition.publishedAt ?? now)
	return new Response(file, {
		headers: {
			'content-type': 'text/calendar; charset=utf-8',
			'content-disposition': `attachment; filename="${edition.slug.replace(/[^\w-]/g, '')}.ics"`,
		},
	})
}

/** The dates that the edition's page shows: the call in each country, the jury's time, and, once they are there, the results. */
function datesOf(edition: Edition, locale: Locale, now: Date, wanted: string | null): Omit<CalendarDate, 'link'>[] {
	const t = translator(locale, 'share')
	const format = formats(locale, edition.zone)
	const name = { edition: textIn(edition.title, locale).text }
	const known = callTimes(edition, now)
	const here = known.filter(({ country }) => country === wanted)
	const calls = (here.length > 0 ? here : known).flatMap(({ country, opens, closes }) => {
		const place = { ...name, country: format.country(country) }
		return [
			{ id: `${country}-opens`, title: t('calendar.opens', place), from: opens },
			{ id: `${country}-closes`, title: t('calendar.closes', place), from: closes },
		]
	})
	if (edition.kind !== 'contest') return calls
	const voting = votingOf(courseOf(edition))
	return [
		...calls,
		...(edition.rounds.length > 0
			? [{ id: 'voting', title: t('calendar.voting', name), from: voting.opens, to: voting.closes }]
			: []),
		...(edition.announcedFrom && isAnnounced(edition, now)
			? [{ id: 'announced', title: t('calendar.announced', name), from: edition.announcedFrom }]
			: []),
	]
}
