import { submissionToModerate } from '#app/domain/moderation/queries.server.ts'
import { requireModeratorOf } from '#app/http/guards.server.ts'
import { notFound } from '#app/http/replies.server.ts'
import type { PageHandle } from '#app/i18n/areas.ts'
import type { Route } from './+types/submission.ts'
import { ModerationCard } from './moderation-card.tsx'

export const handle = { areas: ['organise-submissions'] } satisfies PageHandle

export async function loader(args: Route.LoaderArgs) {
	const { moderator, edition, countries } = await requireModeratorOf(args)
	const moderated = await submissionToModerate(
		moderator.db,
		{ editionId: edition.id, countries },
		args.params.submission,
	)
	if (!moderated) throw notFound()
	return { moderated, slug: edition.slug }
}

export default function Submission({ loaderData }: Route.ComponentProps) {
	return <ModerationCard {...loaderData} />
}
