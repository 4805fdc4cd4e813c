export interface WaitingWinner {
	readonly id: string
	/** What the award brings; null while nobody has said. */
	readonly kindId: string | null
	/** A prize that a winner before has still: it is for this winner, unless the organiser gives another one. */
	readonly formerPrizeId: string | null
}

export interface GivingPlan<Winner, Unit> {
	readonly gifts: readonly { readonly winner: Winner; readonly unit: Unit }[]
	/** There are not enough of the kind. */
	readonly short: readonly Winner[]
	readonly withoutKind: readonly Winner[]
	/** Their prize is with a winner before. */
	readonly withFormer: readonly Winner[]
}

/** Who gets what by award: winners and free units in the order in which they are given, each once. */
export function givingPlan<Winner extends WaitingWinner, Unit extends { readonly kindId: string }>(
	winners: readonly Winner[],
	free: readonly Unit[],
): GivingPlan<Winner, Unit> {
	const left = [...free]
	const gifts: { winner: Winner; unit: Unit }[] = []
	const short: Winner[] = []
	const ready = winners.filter(({ kindId, formerPrizeId }) => kindId !== null && formerPrizeId === null)
	for (const winner of ready) {
		const at = left.findIndex(({ kindId }) => kindId === winner.kindId)
		const [unit] = at < 0 ? [] : left.splice(at, 1)
		if (unit) gifts.push({ winner, unit })
		else short.push(winner)
	}
	return {
		gifts,
		short,
		withoutKind: winners.filter(({ kindId, formerPrizeId }) => kindId === null && formerPrizeId === null),
		withFormer: winners.filter(({ formerPrizeId }) => formerPrizeId !== null),
	}
}
