import { z } from 'zod'
import { drawLabels } from '#app/adapters/pdf/labels.ts'
import { labelsOnSheet } from '#app/domain/prizes/parcel-label.ts'
import { readLabels } from '#app/domain/prizes/read-labels.server.ts'
import { localeOf, requireOrganiserOf } from '#app/http/guards.server.ts'
import { seeOther } from '#app/http/replies.server.ts'
import { translator } from '#app/i18n/translator.server.ts'
import type { Route } from './+types/label-sheet.ts'

const Wish = z.object({
	shipments: z.array(z.string()).max(200).catch([]),
	used: z.coerce
		.number()
		.int()
		.min(0)
		.max(labelsOnSheet - 1)
		.catch(0),
})

/** Nothing to open: whoever comes by address is led to where labels are chosen. */
export async function loader(args: Route.LoaderArgs) {
	const { edition } = await requireOrganiserOf(args)
	return seeOther(`/organise/editions/${edition.slug}/prizes/labels`)
}

/** The sheet itself: full of addresses, so nobody keeps it but whoever prints it. */
export async function action(args: Route.ActionArgs) {
	const { organiser, edition, now } = await requireOrganiserOf(args)
	const typed = await args.request.formData()
	const wish = Wish.parse({ shipments: typed.getAll('shipment'), used: typed.get('used') })
	const read = await readLabels(organiser, edition, wish.shipments)
	if (!read.ok) return seeOther(`/organise/editions/${edition.slug}/prizes/labels?fault=${read.reason}`)
	const locale = localeOf(args.request)
	const t = translator(locale, 'organise-prizes')
	const bytes = await drawLabels({
		title: t('labels'),
		language: locale,
		made: now,
		labels: read.value,
		used: wish.used,
		words: {
			from: t('label-from'),
			to: t('label-to'),
			reference: t('label-reference'),
			mark: t('label-mark'),
			part: (part, of) => t('part-of', { part, of }),
		},
	})
	return new Response(bytes as Uint8Array<ArrayBuffer>, {
		headers: {
			'content-type': 'application/pdf',
			'content-disposition': 'inline; filename="labels.pdf"',
			'cache-control': 'no-store',
		},
	})
}
