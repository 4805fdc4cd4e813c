import { isWordedKind } from '#app/domain/letters/wording.ts'
import { type RouteArgs, requireOrganiserOf } from '#app/http/guards.server.ts'
import { notFound } from '#app/http/replies.server.ts'
import { isLocale } from '#app/i18n/locale.ts'

/** The kind of letter and the language of the URL, for organisers of the edition. */
export async function wordingInUrl(args: RouteArgs) {
	const { organiser, edition } = await requireOrganiserOf(args)
	const { letterKind: kind = '', locale = '' } = args.params
	if (!isWordedKind(kind) || !isLocale(locale)) throw notFound()
	const all = `/organise/editions/${edition.slug}/letters`
	return { organiser, edition, kind, locale, all, here: `${all}/${kind}/${locale}` }
}
export type WordingPlace = Awaited<ReturnType<typeof wordingInUrl>>
