import { eq } from 'drizzle-orm'
import { columnsOf } from '#app/domain/libraries/csv-heading.ts'
import type { CsvRefusal } from '#app/domain/libraries/csv-text.ts'
import { readCsv } from '#app/domain/libraries/read-csv.server.ts'
import { type Outcome, ok, refuse } from '#app/domain/shared/outcome.ts'
import type { Db, Tx } from '#db/client.server.ts'
import { prizes, shipments, trackingEvents } from '#db/schema/index.ts'
import { type EventRow, eventColumns, readEventRow, requiredEventColumns } from './event-row.ts'
import { eventKey, type JudgedRow, judgeEvents } from './judge-events.ts'
import { shipmentsByNumber } from './match-parcels.server.ts'

export const mostEventRows = 20_000

export interface EventFile {
	readonly rows: readonly EventRow[]
	/** Headings that name no column of ours. */
	readonly ignored: readonly string[]
}

/** What stands in a file; times without an offset are meant by the clocks of the zone. */
export async function readEvents(
	text: string,
	when: { readonly zone: string; readonly now: Date },
): Promise<Outcome<EventFile, EventFileRefusal>> {
	const records = await readCsv(text, mostEventRows)
	if (!records.ok) return refuse(inWordsOfEvents(records.reason))
	const [heading, ...rest] = records.value
	const columns = columnsOf(heading?.cells ?? [], eventColumns, requiredEventColumns)
	if (!columns.ok) return columns
	const { names, ignored } = columns.value
	return ok({ rows: rest.map(({ row, cells }) => readEventRow(row, names, cells, when)), ignored })
}

export type EventFileRefusal = CsvRefusal | 'events-missing' | 'events-too-many' | `csv-columns-${string}`

/** The reader's own words for these are about libraries. */
export const inWordsOfEvents = (reason: CsvRefusal): EventFileRefusal =>
	reason === 'csv-empty' ? 'events-missing' : reason === 'csv-too-many-rows' ? 'events-too-many' : reason

/** What the rows would do to an edition's journeys as they stand. */
export async function judgeRows(db: Db | Tx, editionId: string, rows: readonly EventRow[]): Promise<JudgedRow[]> {
	const find = await shipmentsByNumber(db, editionId)
	const recorded = await recordedKeys(db, editionId)
	return judgeEvents(rows, {
		shipmentsOf: ({ number, carrier }) => find(number, carrier).map(({ id }) => id),
		isRecorded: (key) => recorded.has(key),
	})
}

async function recordedKeys(db: Db | Tx, editionId: string): Promise<Set<string>> {
	const { shipmentId, status, occurredAt, town, country } = trackingEvents
	const rows = await db
		.select({ shipmentId, status, occurredAt, town, country })
		.from(trackingEvents)
		.innerJoin(shipments, eq(shipments.id, shipmentId))
		.innerJoin(prizes, eq(prizes.id, shipments.prizeId))
		.where(eq(prizes.editionId, editionId))
	return new Set(rows.map(({ shipmentId: id, ...event }) => eventKey(id, event)))
}
