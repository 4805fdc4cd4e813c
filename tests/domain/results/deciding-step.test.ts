import { expect, test } from 'vitest'
import { decidedBy, tiedAtFirst } from '#app/domain/results/deciding-step.ts'
import type { Standing } from '#app/domain/results/standing.ts'
import type { TieStep } from '#app/domain/results/tie-step.ts'

const one = { numerator: 1, denominator: 1 }
const figures = ['a', 'b', 'c'].map((submission) => ({ submission, figure: one }))
const marks: TieStep = { step: 'top-marks', mark: 5, figures, left: ['a', 'b'] }
const duels: TieStep = { step: 'head-to-head', duels: [], figures: figures.slice(0, 2), left: ['b'] }
const chair: TieStep = { step: 'chair', reason: 'Because', left: ['a'] }
const standing = (submission: string, rank: number): Standing => ({
	...{ submission, rank, value: one },
	...{ votes: 1, abstentions: 0, recusals: 0 },
})
const standings = [standing('a', 1), standing('b', 1), standing('c', 3)]

test('the step after which one is left has settled the tie, and all that the first looked at were tied', () => {
	expect(decidedBy([marks, duels])).toEqual(duels)
	expect(tiedAtFirst([marks, duels], standings)).toBe(3)
})

test('where the chair alone is asked, those that share the first place were tied', () => {
	expect(decidedBy([chair])).toEqual(chair)
	expect(tiedAtFirst([chair], standings)).toBe(2)
})

test('without a tie nothing settled it, and while it lasts neither', () => {
	expect([decidedBy([]), decidedBy([marks])]).toEqual([null, null])
	expect(tiedAtFirst([], standings)).toBe(0)
})
