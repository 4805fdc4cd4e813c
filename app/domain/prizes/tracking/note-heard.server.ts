import { eq, sql } from 'drizzle-orm'
import { bumpEdition } from '#app/domain/contest/bump-edition.server.ts'
import { appendToLog } from '#app/domain/log/append-to-log.server.ts'
import type { Context } from '#app/domain/shared/context.server.ts'
import type { Tx } from '#db/client.server.ts'
import { trackingSources } from '#db/schema/index.ts'
import type { Recorded } from './record-parcels.server.ts'

interface Heard {
	readonly id: string
	readonly editionId: string
}

/** What a source has told, for the organiser, the pages and the log; the transaction's last act. */
export async function noteHeard(
	context: Context,
	tx: Tx,
	{ id, editionId }: Heard,
	{ added, ignored, changes }: Recorded,
	now: Date,
): Promise<void> {
	await tx
		.update(trackingSources)
		.set({
			lastHeardAt: now,
			recorded: sql`${trackingSources.recorded} + ${added}`,
			ignored: sql`${trackingSources.ignored} + ${ignored}`,
		})
		.where(eq(trackingSources.id, id))
	if (added === 0) return
	await bumpEdition(tx, editionId)
	for (const { prizeId, shipmentId, added: events, status } of changes.filter((change) => change.added > 0)) {
		const body = { prize: prizeId, shipment: shipmentId, tracker: id, events, status }
		await appendToLog(context, tx, editionId, 'shipment.events-recorded', body)
	}
}
