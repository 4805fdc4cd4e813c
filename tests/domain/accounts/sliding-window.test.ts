import { expect, test } from 'vitest'
import { waitingTime } from '#app/domain/accounts/sliding-window.ts'

const hour = { length: 60 }

test.for([
	['within the limit', { current: 10, previous: 0, elapsed: 0 }, 0],
	['half of the hour before counts in the middle of this one', { current: 5, previous: 10, elapsed: 30 }, 0],
	['at the edge the hour before counts whole', { current: 5, previous: 10, elapsed: 0 }, 30],
	['what was too many wanes', { current: 5, previous: 10, elapsed: 29 }, 1],
	['this hour alone is too full', { current: 20, previous: 0, elapsed: 45 }, 15 + 30],
] as const)('%s', ([, windows, wait]) => {
	expect(waitingTime({ ...hour, ...windows }, 10)).toBe(wait)
})

test('whoever waits as long as they were told is let in', () => {
	for (const [current, previous, elapsed] of [
		[8, 9, 5],
		[3, 20, 1],
		[10, 20, 59],
	] as const) {
		const wait = waitingTime({ ...hour, current, previous, elapsed }, 10)
		const then = elapsed + wait
		const later =
			then < 60 ? { current, previous, elapsed: then } : { current: 0, previous: current, elapsed: then - 60 }
		expect(waitingTime({ ...hour, ...later }, 10)).toBeLessThan(1e-6)
	}
})
