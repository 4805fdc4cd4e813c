import { expect, test } from 'vitest'
import { type Tally, tally } from '#app/domain/results/tally.ts'
import type { TieStep } from '#app/domain/results/tie-step.ts'
import { randomContest } from './random-contest.ts'
import { type SecondCount, secondCount } from './second-count.ts'

const contests = 10_000

const fraction = (figure: { numerator: number; denominator: number }) => `${figure.numerator}/${figure.denominator}`
const stepName = (step: TieStep) => (step.step === 'top-marks' ? `top-marks ${step.mark}` : step.step)

const asSecond = ({ standings, tieSteps, outcome }: Tally): SecondCount => ({
	lines: standings
		.map(({ value, ...line }) => ({ ...line, value: value && fraction(value) }))
		.sort((a, b) => (a.submission < b.submission ? -1 : 1)),
	steps: tieSteps.map((step) => ({
		step: stepName(step),
		left: step.left.toSorted(),
		figures:
			step.step === 'chair'
				? {}
				: Object.fromEntries(step.figures.map(({ submission, figure }) => [submission, fraction(figure)])),
	})),
	outcome:
		outcome.kind === 'decided'
			? outcome.winner
			: outcome.kind === 'no-award'
				? outcome.reason
				: `chair: ${outcome.tied.toSorted().join(' ')}`,
})

test('a second count, by another way and another hand, agrees on ten thousand contests', () => {
	const seen = new Map<string, number>()
	const see = (what: string) => seen.set(what, (seen.get(what) ?? 0) + 1)
	for (let seed = 0; seed < contests; seed++) {
		const { counting, chairsChoice } = randomContest(seed)
		const chair = seed % 2 === 0 ? { winner: chairsChoice, reason: 'The smaller library' } : null
		const counted = tally(counting, chair)

		expect(asSecond(counted), `contest ${seed}`).toEqual(secondCount(counting, chair?.winner ?? null))
		see(counting.rules.method)
		see(counted.outcome.kind === 'no-award' ? counted.outcome.reason : counted.outcome.kind)
		for (const { step } of counted.tieSteps) see(step)
	}
	const enough = ['criteria', 'points', 'approval', 'decided', 'chair-needed', 'no-eligible-submission'] as const
	const some = ['too-few-votes', 'nobody-chosen', 'top-marks', 'head-to-head', 'median', 'chair'] as const
	for (const what of enough) expect(seen.get(what), what).toBeGreaterThan(500)
	for (const what of some) expect(seen.get(what), what).toBeGreaterThan(50)
})
