import type { Paper } from './counting.ts'

/** Finds a submission's slot among the tied ones by its number in the field; minus one for all the others. */
export const slotsOfTied = ({ field }: Paper, tied: readonly string[]): Int32Array => {
	const slots = new Int32Array(field.submissions.length).fill(-1)
	tied.forEach((submission, slot) => {
		slots[field.numberOf(submission)!] = slot
	})
	return slots
}
