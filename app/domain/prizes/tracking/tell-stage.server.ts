import { eq } from 'drizzle-orm'
import { queueLetter } from '#app/domain/letters/queue-letter.server.ts'
import type { Context } from '#app/domain/shared/context.server.ts'
import type { Tx } from '#db/client.server.ts'
import { prizeAddresses } from '#db/schema/index.ts'
import type { Prize } from '../change-prize.server.ts'
import { parcelsOf } from '../current-shipment.server.ts'
import { letterToLibrary, tellWinnerOfPrize } from '../journey-letters.server.ts'
import { inOrderOfOccurrence, type ShipmentStatus, type StatusEvent, statusOfParcels } from '../shipment-status.ts'
import { letterOfStage } from './stage-letter.ts'

interface Stage {
	readonly status: ShipmentStatus
	readonly events: readonly StatusEvent[]
}

/**
 * Whoever was asked for the address hears of a stage once, and only while the parcel stands there; whoever sent the
 * winning idea, that the prize is there.
 */
export async function tellStage(
	context: Context,
	tx: Tx,
	prize: Prize,
	shipmentId: string,
	{ status, events }: Stage,
): Promise<void> {
	const kind = letterOfStage(status)
	if (!kind || !prize.winnerId) return
	const parcels = await parcelsOf(tx, prize.id)
	// One that was replaced, or that went to a winner before, is nobody's news any more.
	if (!parcels.some(({ id }) => id === shipmentId)) return
	if (kind === 'prize-arrived' && statusOfParcels(parcels.map((parcel) => parcel.status)) !== 'delivered') return
	const [address] = await tx.select().from(prizeAddresses).where(eq(prizeAddresses.prizeId, prize.id))
	const of = { prize, winnerId: prize.winnerId }
	if (kind === 'prize-arrived') await tellWinnerOfPrize(context, tx, of, 'winners-prize-arrived', address?.askedOf)
	const told = await letterToLibrary(context, tx, of, address?.askedOf)
	if (!told) return
	const reached = events.toSorted(inOrderOfOccurrence).findLast((event) => event.status === status)
	const common = { ...told.letter, onceKey: `${kind}:${shipmentId}` }
	if (kind === 'prize-arrived') return queueLetter(context, tx, { ...common, kind, subjectId: shipmentId })
	const reachedAt = (reached?.occurredAt ?? new Date(0)).toISOString()
	const params = { ...told.letter.params, reachedAt, zone: told.zone }
	return queueLetter(context, tx, { ...common, kind, params })
}
