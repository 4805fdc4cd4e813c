import { openReports } from '#app/domain/moderation/report-queries.server.ts'
import type { PageHandle } from '#app/i18n/areas.ts'
import { requireModerated } from '../moderated.server.ts'
import type { Route } from './+types/submission.ts'
import { ModerationCard } from './moderation-card.tsx'

export const handle = { areas: ['organise-submissions'] } satisfies PageHandle

export async function loader(args: Route.LoaderArgs) {
	const { moderator, moderated, here } = await requireModerated(args)
	return { moderated, here, reports: await openReports(moderator.db, moderated.submission.id) }
}

export default function Submission({ loaderData }: Route.ComponentProps) {
	return <ModerationCard {...loaderData} />
}
