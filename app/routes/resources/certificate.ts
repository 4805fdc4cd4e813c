import { z } from 'zod'
import { drawCertificate } from '#app/adapters/pdf/certificate.ts'
import { textIn } from '#app/domain/contest/edition.ts'
import { localeOf } from '#app/http/guards.server.ts'
import { shownWinner } from '#app/http/shown-winner.server.ts'
import { formats } from '#app/i18n/format.ts'
import { isLocale } from '#app/i18n/locale.ts'
import { translator } from '#app/i18n/translator.server.ts'
import type { Route } from './+types/certificate.ts'

const Wish = z.object({ language: z.string().catch('') })

/** A sheet for the library's wall. Whoever was succeeded has none: the sheet leads to the page that says so. */
export async function loader(args: Route.LoaderArgs) {
	const { context, edition, winner, card, result } = await shownWinner(args)
	const { language } = Wish.parse(Object.fromEntries(new URL(args.request.url).searchParams))
	// Not `lang`: whoever prints a sheet in another language goes on reading in their own.
	const locale = isLocale(language) ? language : localeOf(args.request)
	const t = translator(locale, 'certificate')
	const format = formats(locale, edition.zone)
	const announced = edition.announcedFrom ?? winner.decidedAt
	const { quorum, eligible, digests } = result.bundle
	const bytes = await drawCertificate({
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
	})
	return new Response(bytes as Uint8Array<ArrayBuffer>, {
		headers: {
			'content-type': 'application/pdf',
			'content-disposition': `inline; filename="${edition.slug}-${winner.country}-${locale}.pdf"`,
		},
	})
}

/** As it is compared by eye. */
const inGroups = (digest: string): string => digest.replace(/(.{4})(?=.)/g, '$1 ')
