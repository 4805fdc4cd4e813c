import { type PageMeta, pageMeta } from '#app/components/page-meta.ts'
import { announcedEdition } from '#app/http/announced.server.ts'
import { localeOf } from '#app/http/guards.server.ts'
import { notFound } from '#app/http/replies.server.ts'
import type { PageHandle } from '#app/i18n/areas.ts'
import type { Route } from './+types/winner.ts'
import { publicPlaces } from './places.ts'
import { winnerAreas } from './shown-areas.ts'
import { WinnerBody } from './winner-body.tsx'
import { winnerPage } from './winner-page.server.ts'

export const handle = { areas: winnerAreas } satisfies PageHandle

export async function loader(args: Route.LoaderArgs) {
	const { context, edition, now } = await announcedEdition(args)
	const places = publicPlaces(edition.slug)
	const page = await winnerPage(context, edition, args.params.country, { locale: localeOf(args.request), now, places })
	if (!page) throw notFound()
	return page
}

export function meta({ matches, loaderData }: Route.MetaArgs): PageMeta {
	return pageMeta(matches, {
		title: loaderData && [loaderData.card.title, loaderData.edition].filter(Boolean).join(' · '),
		description: loaderData?.card.excerpt,
		picture:
			loaderData &&
			`${loaderData.places.base}${loaderData.card.left ? '' : `/winners/${loaderData.card.country}`}/share.jpg`,
		type: 'article',
	})
}

export default function WinnerPage({ loaderData }: Route.ComponentProps) {
	return <WinnerBody {...loaderData} />
}
