import { type Certificate, drawCertificate } from '#app/adapters/pdf/certificate.ts'
import { inLine } from '#app/adapters/share-pictures/in-line.ts'
import { keptBytes } from '#app/adapters/share-pictures/kept-bytes.ts'
import { textIn } from '#app/domain/contest/edition.ts'
import { localeOf } from '#app/http/guards.server.ts'
import { shownWinner } from '#app/http/shown-winner.server.ts'
import { formats } from '#app/i18n/format.ts'
import { isLocale, type Locale } from '#app/i18n/locale.ts'
import { translator } from '#app/i18n/translator.server.ts'
import type { Route } from './+types/certificate.ts'

/** Under all that stands on a sheet: what nobody may see any more is never asked for again. */
const kept = keptBytes(4 * 1024 * 1024)
/** One at a time: while a sheet is drawn nothing else runs. */
const queue = inLine({ abreast: 1, waiting: 30 })

/** A sheet for the library's wall. Whoever was succeeded has none: the sheet leads to the page that says so. */
export async function loader(args: Route.LoaderArgs) {
	const shown = await shownWinner(args)
	const wanted = new URL(args.request.url).searchParams.get('language')
	// Not `lang`: whoever prints a sheet in another language goes on reading in their own.
	const locale = isLocale(wanted) ? wanted : localeOf(args.request)
	const sheet = sheetOf(shown, locale)
	const key = JSON.stringify(sheet)
	const bytes = kept.get(key) ?? (await queue(() => drawCertificate(sheet)))
	if (!bytes) return new Response(null, { status: 503, headers: { 'cache-control': 'no-store', 'retry-after': '5' } })
	kept.keep(key, bytes)
	return new Response(bytes as Uint8Array<ArrayBuffer>, {
		headers: {
			'content-type': 'application/pdf',
			'content-disposition': `inline; filename="${shown.edition.slug}-${sheet.country}-${locale}.pdf"`,
		},
	})
}

type Shown = Awaited<ReturnType<typeof shownWinner>>

function sheetOf({ context, edition, winner, card, result }: Shown, locale: Locale): Certificate {
	const t = translator(locale, 'certificate')
	const format = formats(locale, edition.zone)
	const announced = edition.announcedFrom ?? winner.decidedAt
	const { quorum, eligible, digests } = result.bundle
	return {
		title: t('name', { title: card.title }),
		language: locale,
		made: announced,
		document: t('document'),
		edition: textIn(edition.title, locale).text,
		won: t('won', { country: format.country(winner.country) }),
		idea: card.title,
		code: card.code,
		country: winner.country,
		from: t('from'),
		library: card.library,
		jury: translator(locale, 'winners')('voted', { ...quorum, ideas: eligible.length }),
		stamp: {
			word: translator(locale, 'states')('winner').toLocaleUpperCase(locale),
			day: format.stamp(announced),
		},
		check: t('check'),
		address: `${context.origin}/editions/${edition.slug}/winners/${winner.country}`,
		digest: t('digest', { digest: inGroups(digests.result.slice(0, 24)) }),
	}
}

/** As it is compared by eye. */
const inGroups = (digest: string): string => digest.replace(/(.{4})(?=.)/g, '$1 ')
