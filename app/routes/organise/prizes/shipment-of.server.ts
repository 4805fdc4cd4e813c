import { placeOfShipment } from '#app/domain/prizes/queries.server.ts'
import { contextOf, type RouteArgs, requirePerson } from '#app/http/guards.server.ts'
import { notFound } from '#app/http/replies.server.ts'
import { prizeOf } from './prize-of.server.ts'

/** The shipment of the URL and its prize, for an organiser of its edition. */
export async function shipmentOf(args: RouteArgs) {
	await requirePerson(args)
	const shipmentId = args.params.shipment ?? ''
	const place = await placeOfShipment(contextOf(args).db, shipmentId)
	if (!place) throw notFound()
	const params = { edition: place.edition, prize: place.prizeId }
	return { shipmentId, ...(await prizeOf({ ...args, params })) }
}
