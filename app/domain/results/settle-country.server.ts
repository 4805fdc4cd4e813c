import type { Db, Tx } from '#db/client.server.ts'
import type { FrozenResult } from './find-closure.server.ts'
import { standingWinner } from './record-winner.server.ts'
import { settlementOf } from './settlement.ts'
import type { Settlement } from './tally.ts'

/** What a closed country waits for, or that it waits for nothing. */
export const resultStates = ['settled', 'chair-needed', 'succession-needed', 'earlier-round'] as const
export type ResultState = (typeof resultStates)[number]

export interface CountrySettlement extends Settlement {
	readonly state: ResultState
	readonly winner: Awaited<ReturnType<typeof standingWinner>>
}

/** The count as it stands with those who are still there, and whether the recorded winner still is. */
export async function settleCountry(db: Db | Tx, result: FrozenResult): Promise<CountrySettlement> {
	if (!result.last) return { ...settlementOf(result.bundle, [], null), winner: null, state: 'earlier-round' }
	const winner = await standingWinner(db, result)
	const settlement = settlementOf(result.bundle, result.gone, null)
	const winnerLeft = winner?.submissionId != null && result.gone.includes(winner.submissionId)
	if (winner && !winnerLeft) return { ...settlement, winner, state: 'settled' }
	const waitsForChair = settlement.outcome.kind === 'chair-needed'
	return { ...settlement, winner, state: waitsForChair ? 'chair-needed' : 'succession-needed' }
}
