import { type PageMeta, pageMeta } from '#app/components/page-meta.ts'
import { announcedEdition } from '#app/http/announced.server.ts'
import { localeOf } from '#app/http/guards.server.ts'
import type { PageHandle } from '#app/i18n/areas.ts'
import type { Route } from './+types/winners.ts'
import { publicPlaces } from './places.ts'
import { winnersAreas } from './shown-areas.ts'
import { WinnersBody } from './winners-body.tsx'
import { winnersPage } from './winners-page.server.ts'

export const handle = { areas: winnersAreas } satisfies PageHandle

export async function loader(args: Route.LoaderArgs) {
	const { context, edition } = await announcedEdition(args)
	return winnersPage(context, edition, localeOf(args.request), publicPlaces(edition.slug))
}

export function meta({ matches, loaderData }: Route.MetaArgs): PageMeta {
	return pageMeta(matches, {
		title: loaderData && `${loaderData.title} · ${loaderData.edition}`,
		description: loaderData?.introduction?.text,
		picture: loaderData && `${loaderData.places.base}/share.jpg`,
	})
}

export default function Winners({ loaderData }: Route.ComponentProps) {
	return <WinnersBody {...loaderData} />
}
