import type { Edition } from '#app/domain/contest/edition.ts'
import type { Db, Tx } from '#db/client.server.ts'
import { recusalsIn, recusedFrom } from './recusals.server.ts'
import { isUnfinished } from './reminder.ts'
import { asFieldRound, roundFields } from './round-field.server.ts'
import { currentBoard } from './voting-board.server.ts'

export interface UnfinishedBallot {
	readonly partnerId: string
	readonly country: string
	readonly answered: number
	/** Zero where the method asks for no number. */
	readonly wanted: number
	readonly closes: Date
	/** Voting has begun there. */
	readonly open: boolean
}

/** What partners have not cast yet in countries that are not closed; nothing of what they have written. */
export async function unfinishedBallots(db: Db | Tx, edition: Edition, now: Date): Promise<UnfinishedBallot[]> {
	const board = await currentBoard(db, edition, now)
	const unfinished: UnfinishedBallot[] = []
	for (const round of edition.rounds) {
		const here = board.countries.filter((each) => each.roundId === round.id && now < each.closes)
		const toCome = here.filter(({ state }) => state !== 'closed')
		if (toCome.length === 0) continue
		const fieldOf = await roundFields(db, asFieldRound(edition, round))
		const recusals = await recusalsIn(db, { roundId: round.id })
		for (const { country, closes, state } of toCome) {
			const field = fieldOf(country)
			for (const { id: partnerId, cells } of board.partners) {
				const cell = cells[country]
				const { submissions: recused } = recusedFrom(recusals, partnerId, country)
				const asked = field.asks(partnerId).filter((submission) => !recused.has(submission))
				if (!cell || !isUnfinished(cell.state, asked.length)) continue
				const { answered, wanted } = cell
				unfinished.push({ partnerId, country, answered, wanted, closes, open: state === 'open' })
			}
		}
	}
	return unfinished
}
