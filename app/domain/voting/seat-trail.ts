export interface SeatHolder {
	/** Null once the person is erased. */
	readonly name: string | null
	readonly since: Date
	readonly until: Date | null
}
/** That a ballot was cast, and by whom; never what it says, and no receipt. */
export interface SeatCast {
	readonly country: string
	readonly round: number
	readonly revision: number
	readonly by: string | null
	readonly at: Date
}
export interface SeatTrail {
	readonly holders: readonly SeatHolder[]
	readonly casts: readonly SeatCast[]
}
