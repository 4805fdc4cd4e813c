import { eq } from 'drizzle-orm'
import { openPrivateLink } from '#app/domain/letters/private-link.server.ts'
import type { Context } from '#app/domain/shared/context.server.ts'
import { type Outcome, ok, refuse } from '#app/domain/shared/outcome.ts'
import { editions, prizeAddresses, prizes } from '#db/schema/index.ts'
import { currentShipment } from './current-shipment.server.ts'
import { prizeWinner } from './prize-winner.server.ts'

/** What the page behind the private link shows: never the address itself, because mail scanners open links too. */
export async function addressRequest(context: Context, token: string) {
	const link = await openPrivateLink(context, context.db, 'address', token)
	if (!link.ok) return link
	const [request] = await context.db
		.select({
			id: prizes.id,
			names: prizes.names,
			winnerId: prizes.winnerId,
			edition: editions.title,
			givenAt: prizeAddresses.givenAt,
		})
		.from(prizeAddresses)
		.innerJoin(prizes, eq(prizes.id, prizeAddresses.prizeId))
		.innerJoin(editions, eq(editions.id, prizes.editionId))
		.where(eq(prizeAddresses.prizeId, link.value.subjectId))
	if (!request?.winnerId) return refuse('link-unknown')
	const { id, winnerId, ...shown } = request
	const { library } = await prizeWinner(context.db, winnerId)
	const shipped = (await currentShipment(context.db, id))?.travels ?? false
	return ok({ ...shown, library, shipped }) satisfies Outcome<unknown, never>
}
