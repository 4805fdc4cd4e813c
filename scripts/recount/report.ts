import { decimalOf, type Ratio } from '#app/domain/results/ratio.ts'
import type { Tally } from '#app/domain/results/tally.ts'
import type { TieStep } from '#app/domain/results/tie-step.ts'

interface Counted {
	readonly edition: string
	readonly country: string
	readonly submissions: readonly { id: string; code?: string; title?: string; library?: string }[]
	readonly castBallots: number
	readonly quorum?: { readonly eligible: number; readonly needed: number }
}

export function printTally({ edition, country, submissions, castBallots, quorum }: Counted, tally: Tally): void {
	const titles = new Map(submissions.map((submission) => [submission.id, nameOf(submission)]))
	const titleOf = (submission: string) => titles.get(submission) ?? submission
	const asked = quorum ? ` of ${quorum.eligible}, quorum ${quorum.needed}` : ''

	print(`${edition}, ${country}: ${castBallots} ballots${asked}`)
	print('')
	for (const { rank, submission, value, votes } of tally.standings)
		print(`${String(rank ?? '–').padStart(4)}  ${figureOf(value).padEnd(16)} ${votes} votes  ${titleOf(submission)}`)
	print('')
	for (const step of tally.tieSteps) for (const line of linesOf(step, titleOf)) print(line)
	print(outcomeOf(tally.outcome, titleOf))
	print('')
}

/** What the process exits with: 1 only when something that the file says is not so. */
export function printVerdict(hasResult: boolean, differences: readonly string[]): number {
	if (differences.length > 0) print(`The recount differs: ${differences.join(', ')}.`)
	else if (hasResult) print('The recount matches the published result.')
	else print('Counted. The file carries no result to compare with.')
	return differences.length > 0 ? 1 : 0
}

const nameOf = ({ id, code, title, library }: Counted['submissions'][number]): string =>
	`${code ?? id}  ${[title, library].filter(Boolean).join(', ')}`.trimEnd()

function linesOf(step: TieStep, titleOf: (submission: string) => string): string[] {
	if (step.step === 'chair') return [`Tie, the chair decides: ${step.reason}`]
	const name = step.step === 'top-marks' ? `top marks, share of ${step.mark}` : step.step.replaceAll('-', ' ')
	return [
		`Tie, ${name}:`,
		...step.figures.map(({ submission, figure }) => `      ${figureOf(figure).padEnd(16)} ${titleOf(submission)}`),
	]
}

function outcomeOf(outcome: Tally['outcome'], titleOf: (submission: string) => string): string {
	if (outcome.kind === 'decided') return `Winner: ${titleOf(outcome.winner)}`
	if (outcome.kind === 'no-award') return `No award: ${outcome.reason.replaceAll('-', ' ')}`
	return `Still tied, the chair has to decide: ${outcome.tied.map(titleOf).join(' · ')}`
}

function figureOf(value: Ratio | null): string {
	if (!value) return '–'
	const { numerator, denominator } = value
	return denominator === 1 ? String(numerator) : `${numerator}/${denominator} (${decimalOf(value, 3)})`
}

/** A published file is somebody else's text: nothing in it may steer the terminal. */
function print(line: string) {
	console.log(line.replaceAll(/\p{Cc}/gu, ' '))
}
