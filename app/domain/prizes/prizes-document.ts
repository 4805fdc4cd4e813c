import type { TrackedPrize } from './tracked-prize.ts'

/** The prizes as the API tells them: the same facts as on the public page. */
export const prizesDocument = (edition: string, prizes: readonly TrackedPrize[]) => ({
	edition,
	prizes: prizes.map(({ names, country, library, status, number, from, to, deliveredAt, events, parcels }) => ({
		names,
		country,
		library: { slug: library.slug, name: library.name, place: library.place },
		status,
		trackingNumber: number || null,
		from,
		to,
		deliveredAt,
		events,
		parcels: parcels.map((parcel) => ({
			part: parcel.part,
			status: parcel.status,
			trackingNumber: parcel.number || null,
			deliveredAt: parcel.deliveredAt,
			events: parcel.events,
		})),
	})),
})
