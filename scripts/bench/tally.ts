import { defaultRules } from '#app/domain/contest/default-rules.ts'
import type { Counting } from '#app/domain/results/counting.ts'
import { tally } from '#app/domain/results/tally.ts'
import type { Figure } from './figure.ts'

const partners = 100
const submissions = 2_500

/** A hundred partners score two and a half thousand ideas by every criterion: a million scores and more. */
export function benchTally(): Figure[] {
	const counting = manyScores()
	const scores = partners * submissions * counting.rules.criteria.length
	tally(counting)
	const start = performance.now()
	tally(counting)
	const seconds = (performance.now() - start) / 1000
	return [
		{ what: `tally of ${scores.toLocaleString('en')} scores`, unit: 's', value: seconds },
		{ what: 'tally', unit: 'scores/s', value: scores / seconds },
	]
}

/** Marks follow from a fixed sequence, so that every run counts the same. */
function manyScores(): Counting {
	const criteria = [1, 2, 1, 1].map((weight, i) => ({
		key: `criterion-${i}`,
		weight,
		names: { en: `Criterion ${i}` },
	}))
	const ids = Array.from({ length: submissions }, (_, i) => `submission-${i}`)
	let state = 1
	const mark = () => {
		state = (state * 48_271) % 2_147_483_647
		return 1 + (state % 5)
	}
	const ballots = Array.from({ length: partners }, (_, partner) => ({
		partner: `partner-${partner}`,
		votes: ids.map((submission) => ({
			submission,
			kind: 'scored' as const,
			scores: Object.fromEntries(criteria.map(({ key }) => [key, mark()])),
		})),
	}))
	return { rules: { ...defaultRules, criteria }, eligible: ids, ballots }
}
