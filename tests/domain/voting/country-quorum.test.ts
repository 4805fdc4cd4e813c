import { expect, test } from 'vitest'
import { countryQuorum } from '#app/domain/voting/country-quorum.ts'
import { roundState } from '#app/domain/voting/voting-window.ts'

const half = { quorumShare: { numerator: 1, denominator: 2 } }

test('the quorum counts those who have a ballot, and a ballot that is being changed is still cast', () => {
	expect(countryQuorum(half, ['none', 'draft', 'cast', 'reopened', 'none', 'home', 'recused', 'unasked'])).toEqual({
		cast: 2,
		eligible: 5,
		needed: 3,
	})
	expect(countryQuorum(half, ['home'])).toEqual({ cast: 0, eligible: 0, needed: 2 })
})

test('where the round before is not closed, or a longlist not given out, the clock opens nothing', () => {
	const window = { opens: new Date('2026-10-26T00:00:00Z'), closes: new Date('2026-11-07T00:00:00Z') }
	const stateAt = (instant: string, ready: boolean, closed = false) =>
		roundState(window, closed, new Date(instant), ready)
	expect(stateAt('2026-10-28T00:00:00Z', true)).toBe('open')
	expect(stateAt('2026-10-28T00:00:00Z', false)).toBe('upcoming')
	expect(stateAt('2026-11-28T00:00:00Z', false)).toBe('upcoming')
	expect(stateAt('2026-11-28T00:00:00Z', true)).toBe('ended')
	expect(stateAt('2026-11-28T00:00:00Z', false, true)).toBe('closed')
})
