import { afterEach, beforeEach, expect } from 'vitest'

const original = console.error
let unexpected: unknown[][] = []

beforeEach(() => {
	unexpected = []
	console.error = (...words) => {
		unexpected.push(words)
		original(...words)
	}
})

/** An error on the console that nobody expects is a failure. */
afterEach(() => {
	console.error = original
	expect(unexpected).toEqual([])
})
