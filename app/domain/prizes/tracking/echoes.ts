import { foldText } from '#app/domain/shared/fold-text.ts'
import type { TrackingStatus } from '../shipment-status.ts'

interface PlacedEvent {
	readonly status: TrackingStatus
	readonly occurredAt: Date
	readonly town: string | null
	readonly country: string | null
}

const minute = 60_000
const minuteOf = ({ occurredAt }: PlacedEvent): number => Math.floor(occurredAt.getTime() / minute)
const placeOf = ({ town, country }: PlacedEvent): string => `${town ? foldText(town) : ''} ${country ?? ''}`

/** Whether the second tells nothing that the first does not: two sources round seconds, and not both know the town. */
const says = (first: PlacedEvent, second: PlacedEvent): boolean =>
	first.status === second.status &&
	minuteOf(first) === minuteOf(second) &&
	(placeOf(first) === placeOf(second) || (second.town === null && (second.country ?? first.country) === first.country))

/** What several sources tell of one scan is shown once, in its most telling form; all of it stays on record. */
export const withoutEchoes = <Event extends PlacedEvent>(events: readonly Event[]): Event[] =>
	events.filter(
		(event, at) =>
			!events.some((other, place) => other !== event && says(other, event) && (place < at || !says(event, other))),
	)
