import type { OrganisersPrize } from '#app/domain/prizes/queries.server.ts'
import { cameToNothing } from '#app/domain/prizes/shipment-status.ts'

/** Of which parts a parcel may set out now: those whose parcel came to nothing, and one more. */
export const partsToSend = ({ parcels }: Pick<OrganisersPrize, 'parcels'>): { again: number[]; next: number } => ({
	again: parcels.filter(({ status }) => cameToNothing(status)).map(({ part }) => part),
	next: parcels.length + 1,
})

/** Where the last parcel set out and where the library stands: most likely right, and easily changed. */
export const proposedShipment = (
	{ library }: Pick<OrganisersPrize, 'library'>,
	origin: { readonly town: string; readonly country: string } | null,
) => ({
	...(origin ? { fromTown: origin.town, fromCountry: origin.country } : {}),
	...(library ? { toTown: library.place, toCountry: library.country } : {}),
})
export type ProposedShipment = ReturnType<typeof proposedShipment>
