/** Where a ballot belongs: it exists once per round, country and partner. */
export interface Seat {
	readonly roundId: string
	readonly country: string
	readonly partnerId: string
}
