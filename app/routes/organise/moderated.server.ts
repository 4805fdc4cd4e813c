import { submissionToModerate } from '#app/domain/moderation/queries.server.ts'
import { type RouteArgs, requireModeratorOf } from '#app/http/guards.server.ts'
import { notFound } from '#app/http/replies.server.ts'

/** The submission of the URL for whoever may moderate its country; for everybody else there is none. */
export async function requireModerated(args: RouteArgs) {
	const { moderator, edition, countries, now } = await requireModeratorOf(args)
	const desk = { editionId: edition.id, countries }
	const moderated = await submissionToModerate(moderator.db, desk, args.params.submission ?? '')
	if (!moderated) throw notFound()
	const here = `/organise/editions/${edition.slug}/submissions/${moderated.submission.id}`
	return { moderator, edition, moderated, now, here }
}
