import { localeOf } from '#app/http/guards.server.ts'
import { notFound } from '#app/http/replies.server.ts'
import type { PageHandle } from '#app/i18n/areas.ts'
import { winnerAreas } from '../shown-areas.ts'
import { WinnerBody } from '../winner-body.tsx'
import { winnerPage } from '../winner-page.server.ts'
import type { Route } from './+types/winner.ts'
import { PreviewMark } from './preview-mark.tsx'
import { previewedEdition } from './previewed.server.ts'

export const handle = { areas: [...winnerAreas, 'organise-announcement'] } satisfies PageHandle

export async function loader(args: Route.LoaderArgs) {
	const { organiser, edition, now, places } = await previewedEdition(args)
	const asked = { locale: localeOf(args.request), now, places }
	const page = await winnerPage(organiser, edition, args.params.country, asked)
	if (!page) throw notFound()
	return page
}

export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: loaderData?.card.title }]

export default function WinnerPreview({ loaderData }: Route.ComponentProps) {
	return (
		<>
			<PreviewMark places={loaderData.places} />
			<WinnerBody {...loaderData} />
		</>
	)
}
