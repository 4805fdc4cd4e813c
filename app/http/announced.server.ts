import { isAnnounced } from '#app/domain/results/announced.ts'
import { publicEdition, type RouteArgs } from './guards.server.ts'
import { notFound } from './replies.server.ts'

/** The edition of the URL once its results are public; before, its results are as unknown as any wrong address. */
export async function announcedEdition(args: RouteArgs) {
	const asked = await publicEdition(args)
	if (!isAnnounced(asked.edition, asked.now)) throw notFound()
	return asked
}
