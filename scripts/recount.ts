import { readFileSync } from 'node:fs'
import { decimalOf, type Ratio } from '#app/domain/results/ratio.ts'
import { recount } from '#app/domain/results/recount.ts'
import { ResultBundle } from '#app/domain/results/result-bundle.ts'
import type { TieStep } from '#app/domain/results/tie-step.ts'

/** Counts a published result bundle again: 0 it matches, 1 it differs, 2 the file is no bundle. */
const [path] = process.argv.slice(2)
process.exitCode = path ? main(path) : stop('Name the file: npm run recount -- bundle.json')

function main(path: string): number {
	let content: unknown
	try {
		content = JSON.parse(readFileSync(path, 'utf8'))
	} catch (error) {
		const unread = error instanceof Error && 'code' in error
		return stop(unread ? `${path} cannot be read (${error.code}).` : `${path} is not a result bundle: it is not JSON.`)
	}
	const parsed = ResultBundle.safeParse(content)
	if (!parsed.success) {
		const [issue] = parsed.error.issues
		const where = issue?.path.length ? ` at ${issue.path.join('.')}` : ''
		return stop(`${path} is not a result bundle of Shelfie, version 1: ${issue?.message}${where}.`)
	}
	return report(parsed.data)
}

function report(bundle: ResultBundle): number {
	const { tally, matches, differences } = recount(bundle)
	const titles = new Map(
		bundle.submissions.map(({ id, code, title, library }) => [id, `${code}  ${title}, ${library}`]),
	)
	const titleOf = (submission: string) => titles.get(submission) ?? submission
	const { eligible, needed } = bundle.quorum

	print(`${bundle.edition}, ${bundle.country}: ${bundle.ballots.length} ballots of ${eligible}, quorum ${needed}`)
	print('')
	for (const { rank, submission, value, votes } of tally.standings)
		print(`${String(rank ?? '–').padStart(4)}  ${figureOf(value).padEnd(16)} ${votes} votes  ${titleOf(submission)}`)
	print('')
	for (const step of tally.tieSteps) for (const line of linesOf(step, titleOf)) print(line)
	print(outcomeOf(tally.outcome, titleOf))
	print('')
	print(matches ? 'The recount matches the published result.' : `The recount differs: ${differences.join(', ')}.`)
	return matches ? 0 : 1
}

function linesOf(step: TieStep, titleOf: (submission: string) => string): string[] {
	if (step.step === 'chair') return [`Tie, the chair decides: ${step.reason}`]
	const name = step.step === 'top-marks' ? `top marks, share of ${step.mark}` : step.step.replaceAll('-', ' ')
	return [
		`Tie, ${name}:`,
		...step.figures.map(({ submission, figure }) => `      ${figureOf(figure).padEnd(16)} ${titleOf(submission)}`),
	]
}

function outcomeOf(
	outcome: ReturnType<typeof recount>['tally']['outcome'],
	titleOf: (submission: string) => string,
): string {
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

function stop(sentence: string): number {
	console.error(sentence.replaceAll(/\p{Cc}/gu, ' '))
	return 2
}
