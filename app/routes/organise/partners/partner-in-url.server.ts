import { partnersWithSeats } from '#app/domain/contest/partner-queries.server.ts'
import { isUuid } from '#app/domain/shared/uuid.ts'
import { type RouteArgs, requireOrganiserOf } from '#app/http/guards.server.ts'
import { notFound } from '#app/http/replies.server.ts'

/** The organiser, and the partner of the URL, also one that has left. */
export async function requirePartner(args: RouteArgs) {
	const { organiser, edition, now } = await requireOrganiserOf(args)
	const partnerId = args.params.partner ?? ''
	const [partner] = isUuid(partnerId) ? await partnersWithSeats(organiser.db, edition.id, partnerId) : []
	if (!partner) throw notFound()
	const partners = `/organise/editions/${edition.slug}/partners`
	const whose = { editionId: edition.id, partnerId }
	return { organiser, edition, now, partner, whose, partners, here: `${partners}/${partnerId}` }
}
