import { localeOf } from '#app/http/guards.server.ts'
import type { PageHandle } from '#app/i18n/areas.ts'
import { winnersAreas } from '../shown-areas.ts'
import { WinnersBody } from '../winners-body.tsx'
import { winnersPage } from '../winners-page.server.ts'
import type { Route } from './+types/winners.ts'
import { PreviewMark } from './preview-mark.tsx'
import { previewedEdition } from './previewed.server.ts'

export const handle = { areas: [...winnersAreas, 'organise-announcement'] } satisfies PageHandle

export async function loader(args: Route.LoaderArgs) {
	const { organiser, edition, places } = await previewedEdition(args)
	return winnersPage(organiser, edition, localeOf(args.request), places)
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
