import { expect, test } from 'vitest'
import { isDraftOver } from '#app/domain/submissions/draft.ts'

const saved = Date.UTC(2026, 9, 1)
const day = 86_400_000

test('a draft is kept for fourteen days, not a moment longer', () => {
	expect(isDraftOver(saved, saved + 14 * day - 1)).toBe(false)
	expect(isDraftOver(saved, saved + 14 * day)).toBe(true)
})
