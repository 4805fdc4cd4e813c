export interface SeatHolder {
	readonly name: string
	readonly since: Date
	readonly until: Date | null
}
/** That a ballot was cast, and by whom; never what it says, and no receipt. */
export interface SeatCast {
	readonly country: string
	readonly round: number
	readonly revision: number
	readonly by: string
	readonly at: Date
}
export interface SeatTrail {
	readonly holders: readonly SeatHolder[]
	readonly casts: readonly SeatCast[]
}
