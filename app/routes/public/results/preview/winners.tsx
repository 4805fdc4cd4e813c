import { localeOf, requireOrganiserOf } from '#app/http/guards.server.ts'
import type { PageHandle } from '#app/i18n/areas.ts'
import { previewPlaces } from '../places.ts'
import { WinnersBody } from '../winners-body.tsx'
import { winnersPage } from '../winners-page.server.ts'
import type { Route } from './+types/winners.ts'
import { PreviewMark } from './preview-mark.tsx'

export const handle = { areas: ['winners', 'results', 'organise-announcement'] } satisfies PageHandle

export async function loader(args: Route.LoaderArgs) {
	const { organiser, edition } = await requireOrganiserOf(args)
	return winnersPage(organiser, edition, localeOf(args.request), previewPlaces(edition.slug))
}

export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: loaderData?.title }]

export default function WinnersPreview({ loaderData }: Route.ComponentProps) {
	return (
		<>
			<PreviewMark places={loaderData.places} />
			<WinnersBody {...loaderData} />
		</>
	)
}
