import { winnersOf } from '#app/domain/results/winner-queries.server.ts'
import { announcedEdition } from '#app/http/announced.server.ts'
import { notFound } from '#app/http/replies.server.ts'
import type { Route } from './+types/edition.ts'
import { answerPressKit } from './kit-answer.server.ts'

/** Of all countries at once, also those in which nobody won. */
export async function loader(args: Route.LoaderArgs): Promise<Response> {
	const { context, edition } = await announcedEdition(args)
	const winners = await winnersOf(context.db, edition)
	if (edition.kind === 'recorded' || winners.length === 0) throw notFound()
	return answerPressKit(args.request, { context, edition, winners, name: edition.slug })
}
