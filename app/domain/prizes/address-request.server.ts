import { eq } from 'drizzle-orm'
import { openPrivateLink } from '#app/domain/letters/private-link.server.ts'
import type { Context } from '#app/domain/shared/context.server.ts'
import { type Outcome, ok, refuse } from '#app/domain/shared/outcome.ts'
import type { Db, Tx } from '#db/client.server.ts'
import { editions, prizeAddresses, prizeKinds, prizes } from '#db/schema/index.ts'
import { currentShipment } from './current-shipment.server.ts'
import { isSuperseded, prizeWinner } from './prize-winner.server.ts'

/** What the page behind the private link shows: never the address itself, because mail scanners open links too. */
export async function addressRequest(context: Context, token: string) {
	const link = await openPrivateLink(context, context.db, 'address', token)
	if (!link.ok) return link
	const [request] = await context.db
		.select({
			id: prizes.id,
			names: prizeKinds.names,
			winnerId: prizes.winnerId,
			edition: editions.title,
			givenAt: prizeAddresses.givenAt,
		})
		.from(prizeAddresses)
		.innerJoin(prizes, eq(prizes.id, prizeAddresses.prizeId))
		.innerJoin(prizeKinds, eq(prizeKinds.id, prizes.kindId))
		.innerJoin(editions, eq(editions.id, prizes.editionId))
		.where(eq(prizeAddresses.requestId, link.value.subjectId))
	if (!request?.winnerId || (await isSuperseded(context.db, request.winnerId))) return refuse('link-unknown')
	const { id, winnerId, ...shown } = request
	const { library, country } = await prizeWinner(context.db, winnerId)
	const shipped = (await currentShipment(context.db, id))?.travels ?? false
	return ok({ ...shown, library, country, shipped }) satisfies Outcome<unknown, never>
}

/** What the private link that was sent last is about. */
export async function requestIdOf(db: Db | Tx, prizeId: string): Promise<string> {
	const [asked] = await db
		.select({ requestId: prizeAddresses.requestId })
		.from(prizeAddresses)
		.where(eq(prizeAddresses.prizeId, prizeId))
	if (!asked) throw new Error(`nobody was asked where prize ${prizeId} shall go`)
	return asked.requestId
}
