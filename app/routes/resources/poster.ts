import { z } from 'zod'
import { drawPoster } from '#app/adapters/pdf/poster.ts'
import { callTimes } from '#app/domain/contest/call-times.ts'
import { textIn } from '#app/domain/contest/edition.ts'
import { papers } from '#app/domain/libraries/poster-paper.ts'
import { findLibraryEntry } from '#app/domain/libraries/queries.server.ts'
import { localeOf, publicEdition } from '#app/http/guards.server.ts'
import { notFound } from '#app/http/replies.server.ts'
import { formats } from '#app/i18n/format.ts'
import { isLocale } from '#app/i18n/locale.ts'
import { translator } from '#app/i18n/translator.server.ts'
import type { Route } from './+types/poster.ts'

const Wish = z.object({ paper: z.enum(papers).catch('A4'), language: z.string().catch('') })

/** A sheet to print for a library's door, in the language asked for; the code on it leads to the form with the library chosen. */
export async function loader(args: Route.LoaderArgs) {
	const { context, edition, now } = await publicEdition(args)
	const library = await findLibraryEntry(context.db, args.params.library)
	const call = callTimes(edition, now).find(({ country }) => country === library?.country)
	if (!library || !call || call.closes <= now) throw notFound()

	const wish = Wish.parse(Object.fromEntries(new URL(args.request.url).searchParams))
	// Not `lang`: whoever prints a sheet in another language goes on reading in their own.
	const locale = isLocale(wish.language) ? wish.language : localeOf(args.request)
	const t = translator(locale, 'poster')
	const format = formats(locale, call.zone)
	const lastDay = format.weekday(new Date(call.closes.getTime() - 1))
	const poster = {
		title: t('title', { library: library.name }),
		language: locale,
		made: edition.publishedAt ?? now,
		edition: textIn(edition.title, locale).text,
		question: textIn(edition.question, locale).text,
		library: `${library.name}, ${library.place}`,
		country: library.country,
		steps: [t('step-photo'), t('step-idea'), t('step-send')],
		scan: t('scan'),
		address: `${context.origin}/editions/${edition.slug}/submit?library=${encodeURIComponent(library.slug)}`,
		dates: [
			now < call.opens
				? t('from-to', { from: format.weekday(call.opens), to: lastDay })
				: t('open-until', { date: lastDay }),
		],
		promise: t('promise'),
	}
	const bytes = await drawPoster(poster, wish.paper)
	return new Response(bytes as Uint8Array<ArrayBuffer>, {
		headers: {
			'content-type': 'application/pdf',
			'content-disposition': `inline; filename="${library.slug}-${wish.paper}-${locale}.pdf"`,
		},
	})
}
