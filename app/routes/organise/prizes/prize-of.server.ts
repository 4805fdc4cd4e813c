import { organisersPrize } from '#app/domain/prizes/queries.server.ts'
import { type RouteArgs, requireOrganiserOf } from '#app/http/guards.server.ts'
import { notFound } from '#app/http/replies.server.ts'

/** The prize of the URL, for an organiser of its edition. */
export async function prizeOf(args: RouteArgs) {
	const { organiser, edition, now } = await requireOrganiserOf(args)
	const prize = await organisersPrize(organiser.db, edition, args.params.prize ?? '', now)
	if (!prize) throw notFound()
	const prizes = `/organise/editions/${edition.slug}/prizes`
	const here = `${prizes}/${prize.id}`
	return { organiser, edition, now, prize, prizes, here, reach: { prizeId: prize.id, editionId: edition.id } }
}
