import { prizesDocument } from '#app/domain/prizes/prizes-document.ts'
import { trackedPrizes } from '#app/domain/prizes/tracker.server.ts'
import { isAnnounced } from '#app/domain/results/announced.ts'
import { publicEdition } from '#app/http/guards.server.ts'
import { notFound } from '#app/http/replies.server.ts'
import type { Route } from './+types/api-prizes.ts'

export async function loader(args: Route.LoaderArgs) {
	const { context, edition, now } = await publicEdition(args)
	if (!isAnnounced(edition, now)) throw notFound()
	return Response.json(prizesDocument(edition.slug, await trackedPrizes(context.db, edition, now)))
}
