import { textIn } from '#app/domain/contest/edition.ts'
import { arrivalPage } from '#app/domain/prizes/tracking/arrival-queries.server.ts'
import { contextOf, localeOf, type RouteArgs } from '#app/http/guards.server.ts'
import { privatePhotoAddress } from '#app/http/photo-proof.server.ts'
import { gone, notFound } from '#app/http/replies.server.ts'
import { translator } from '#app/i18n/translator.server.ts'

/** The parcel that a private link is about, as its library sees it. */
export async function arrivalOf(args: RouteArgs) {
	const context = contextOf(args)
	const token = args.params.token ?? ''
	const found = await arrivalPage(context, token)
	if (!found.ok) throw found.reason === 'link-unknown' ? notFound() : gone(found.reason)
	const { names, edition, slug, country, photo, ...arrival } = found.value
	const locale = localeOf(args.request)
	const query = photo && privatePhotoAddress(context, photo.id, 640, await context.clock(context.db)).split('?')[1]
	return {
		...arrival,
		token,
		title: translator(locale, 'arrival')('title'),
		prize: textIn(names, locale),
		edition: textIn(edition, locale).text,
		tracker: `/editions/${slug}/prizes/${country}`,
		photo: photo && { ...photo, query },
	}
}
export type ArrivalShown = Awaited<ReturnType<typeof arrivalOf>>
