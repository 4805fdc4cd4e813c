import type { Vote } from '#app/domain/voting/ballot.ts'
import type { Field } from './field.ts'

/** What a ballot tells about one submission of the field: a value or a mark, as a whole number. */
export type Tell = (number: number, figure: number) => void

/** How one voting method reads the votes of a cast ballot. */
export type Method = {
	/** Values are told in parts of this unit, so that nothing is rounded. */
	readonly unit: number
	/** The marks that top marks are counted in, best first; none where the method knows no marks. */
	readonly marks: readonly number[]
	readonly marksPerVote: number
	/** Whether a submission that a ballot leaves out counts zero on it; else it has no vote there. */
	readonly leftOutIsZero: boolean
	/** The values that stand on the ballot. */
	readonly eachGiven: (votes: readonly Vote[], field: Field, tell: Tell) => void
	readonly eachMark: (votes: readonly Vote[], field: Field, tell: Tell) => void
}
