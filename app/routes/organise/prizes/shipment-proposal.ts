import type { OrganisersPrize } from '#app/domain/prizes/queries.server.ts'

/** Before the first journey, and after one that came to nothing. */
export const mayTravelAgain = ({ status, shipment }: Pick<OrganisersPrize, 'status' | 'shipment'>): boolean =>
	!shipment || status === 'returned' || status === 'lost' || status === 'cancelled'

/** Where the last parcel set out and where the library stands: most likely right, and easily changed. */
export const proposedShipment = (
	{ library }: Pick<OrganisersPrize, 'library'>,
	origin: { readonly town: string; readonly country: string } | null,
) => ({
	...(origin ? { fromTown: origin.town, fromCountry: origin.country } : {}),
	...(library ? { toTown: library.place, toCountry: library.country } : {}),
})
export type ProposedShipment = ReturnType<typeof proposedShipment>
