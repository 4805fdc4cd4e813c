import type { EventRow } from './event-row.ts'
import type { SaidEvent } from './said-event.ts'

/** What an import does with a row: write it down, find it known, or leave it out. */
export const eventActions = ['record', 'known', 'unknown-number', 'refuse'] as const
export type EventAction = (typeof eventActions)[number]

export interface JudgedRow extends EventRow {
	readonly action: EventAction
	/** The shipments it is about. */
	readonly shipmentIds: readonly string[]
}

interface Known {
	readonly shipmentsOf: (row: EventRow) => readonly string[]
	readonly isRecorded: (key: string) => boolean
}

/** By what an event is known again. */
export const eventKey = (shipmentId: string, { status, occurredAt, town, country }: SaidEvent): string =>
	JSON.stringify([shipmentId, status, occurredAt.getTime(), town, country])

/** Rows in the order of the file: of two that say the same the first counts. */
export function judgeEvents(rows: readonly EventRow[], { shipmentsOf, isRecorded }: Known): JudgedRow[] {
	const inFile = new Set<string>()
	return rows.map((row) => {
		if (!row.event) return { ...row, action: 'refuse', shipmentIds: [] }
		const { event } = row
		const about = shipmentsOf(row)
		if (about.length === 0) return { ...row, action: 'unknown-number', shipmentIds: [] }
		const fresh = about.filter((id) => {
			const key = eventKey(id, event)
			if (inFile.has(key) || isRecorded(key)) return false
			inFile.add(key)
			return true
		})
		return { ...row, action: fresh.length > 0 ? 'record' : 'known', shipmentIds: fresh }
	})
}
