import { plainText } from '#app/domain/libraries/csv-cell.ts'
import { type CarrierCode, carrierOf, carriers } from '../carrier.ts'
import { type TrackingStatus, trackingStatuses } from '../shipment-status.ts'
import { normalisedNumber } from '../tracking-number.ts'
import type { SaidEvent } from './said-event.ts'
import { countrySaid } from './said-place.ts'
import { instantSaid } from './said-time.ts'

export const eventColumns = ['trackingNumber', 'carrier', 'status', 'time', 'town', 'country'] as const
export type EventColumn = (typeof eventColumns)[number]
export const requiredEventColumns = ['trackingNumber', 'status', 'time'] as const satisfies readonly EventColumn[]

/** A key of the catalogue, and the column it is about. */
export interface EventFault {
	readonly column: EventColumn
	readonly fault: string
}

export interface EventRow {
	/** As a spreadsheet counts: the heading is row 1. */
	readonly row: number
	/** As it was written. */
	readonly number: string
	readonly carrier: CarrierCode | null
	readonly event: SaidEvent | null
	readonly faults: readonly EventFault[]
}

/** What a row of a file says; clocks without an offset are meant in the zone, and nothing has happened after `now`. */
export function readEventRow(
	row: number,
	columns: readonly (EventColumn | null)[],
	cells: readonly string[],
	{ zone, now }: { readonly zone: string; readonly now: Date },
): EventRow {
	const said = (name: EventColumn): string => plainText(cells[columns.indexOf(name)] ?? '')
	const number = said('trackingNumber')
	const carrier = carrierSaid(said('carrier'))
	const status = statusSaid(said('status'))
	const occurredAt = instantSaid(said('time'), zone)
	const town = said('town')
	const country = countrySaid(said('country'))

	const faults: EventFault[] = []
	const fault = (column: EventColumn, what: string | false | undefined) => what && faults.push({ column, fault: what })
	fault('trackingNumber', normalisedNumber(number) === '' && 'required')
	fault('trackingNumber', number.length > 80 && 'tracking-number-characters')
	fault('carrier', carrier === undefined && 'carrier-unknown')
	fault('status', status === undefined && (said('status') === '' ? 'required' : 'status-unknown'))
	fault('time', said('time') === '' ? 'required' : occurredAt === null && 'time-unreadable')
	fault('time', occurredAt !== null && occurredAt > now && 'event-in-the-future')
	fault('town', (town.length > 80 || /[<>{}\d]/.test(town)) && 'town-only')
	fault('country', said('country') !== '' && country === null && 'country-unknown')
	const event = status && occurredAt ? { status, occurredAt, town: town || null, country } : null
	return {
		row,
		number: number.slice(0, 80),
		carrier: carrier ?? null,
		event: faults.length === 0 ? event : null,
		faults,
	}
}

const bare = (text: string) => text.toLowerCase().replace(/[^a-z]/g, '')

/** Undefined for a word that is no status; capitals, spaces and dashes do not matter. */
const statusSaid = (text: string): TrackingStatus | undefined =>
	trackingStatuses.find((status) => text !== '' && bare(status) === bare(text))

/** Null where none is said. */
const carrierSaid = (text: string): CarrierCode | null | undefined =>
	text === ''
		? null
		: carriers.find(
				(code) => bare(code) === bare(text) || (bare(text) !== '' && bare(carrierOf(code).name) === bare(text)),
			)
