import { expect, test } from 'vitest'
import { defaultRules } from '#app/domain/contest/default-rules.ts'
import { RoundRules } from '#app/domain/contest/rules.ts'

const faultsOf = (changes: object) =>
	RoundRules.safeParse({ ...defaultRules, ...changes }).error?.issues.map((issue) => issue.message)

test('the rules a round starts with are rules', () => {
	expect(RoundRules.parse(defaultRules)).toEqual(defaultRules)
})

test('the chair is always the last step of the tie chain, and no step comes twice', () => {
	expect(faultsOf({ tieChain: ['chair', 'median'] })).toEqual(['chair-must-be-last'])
	expect(faultsOf({ tieChain: [] })).toEqual(['chair-must-be-last'])
	expect(faultsOf({ tieChain: ['median', 'median', 'chair'] })).toEqual(['tie-chain-repeats'])
})

test('a method has what it counts with', () => {
	expect(faultsOf({ method: 'criteria', criteria: [] })).toEqual(['criteria-missing'])
	expect(faultsOf({ method: 'points', points: [] })).toEqual(['points-missing'])
	expect(faultsOf({ points: [12, 10, 10] })).toEqual(['points-must-fall'])
	expect(faultsOf({ criteria: [defaultRules.criteria[0], defaultRules.criteria[0]] })).toEqual(['criteria-repeat'])
	expect(faultsOf({ quorumShare: { numerator: 3, denominator: 2 } })).toEqual(['share-above-one'])
})
