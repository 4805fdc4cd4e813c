import type { Context } from '#app/domain/shared/context.server.ts'
import type { Tx } from '#db/client.server.ts'
import { addEvents, type ShipmentChange, type ShipmentNews, type Told } from './add-events.server.ts'
import { shipmentsByNumber } from './match-parcels.server.ts'
import { isPlausible } from './plausible-event.ts'
import type { SaidEvent, SaidParcel } from './said-event.ts'

export interface Recorded {
	readonly added: number
	/** Told before, by whomever. */
	readonly known: number
	/** Without a meaning here, or about another time. */
	readonly ignored: number
	/** As they were told. */
	readonly unknownNumbers: readonly string[]
	readonly changes: readonly ShipmentChange[]
}

/** What a machine says of an edition's parcels, as far as it is about them. */
export async function recordParcels(
	context: Context,
	tx: Tx,
	editionId: string,
	parcels: readonly SaidParcel[],
	told: Told,
	now: Date,
): Promise<Recorded> {
	const find = await shipmentsByNumber(tx, editionId)
	const news = new Map<string, SaidEvent[]>()
	const unknownNumbers: string[] = []
	let ignored = 0
	for (const { number, carrier, events, ignored: meaningless } of parcels) {
		const found = find(number, carrier)
		if (found.length === 0) unknownNumbers.push(number)
		else ignored += meaningless
		for (const { id, createdAt } of found) {
			const plausible = events.filter((event) => isPlausible(event, createdAt, now))
			ignored += events.length - plausible.length
			news.set(id, [...(news.get(id) ?? []), ...plausible])
		}
	}
	const all: ShipmentNews[] = [...news].map(([shipmentId, events]) => ({ shipmentId, events }))
	const changes = await addEvents(context, tx, all, told, now)
	const added = changes.reduce((sum, change) => sum + change.added, 0)
	const said = all.reduce((sum, { events }) => sum + events.length, 0)
	return { added, known: said - added, ignored, unknownNumbers, changes }
}
