import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readSubmissionCode, submissionCode } from '#app/domain/submissions/submission-code.ts'

const bytes = fc.uint8Array({ minLength: 5, maxLength: 5 })

test('a code names its country and has five characters', () => {
	expect(submissionCode('LV', Uint8Array.of(7, 19, 2, 20, 9))).toBe('LV-7K2M9')
})

test('no character can be taken for another', () => {
	fc.assert(
		fc.property(bytes, (random) => {
			expect(submissionCode('LV', random)).toMatch(/^LV-[0-9A-HJKMNP-TV-Z]{5}$/)
		}),
	)
})

test('every character is equally likely', () => {
	const counts = new Map<string, number>()
	for (let byte = 0; byte < 256; byte++) {
		const last = submissionCode('LV', Uint8Array.of(0, 0, 0, 0, byte)).slice(-1)
		counts.set(last, (counts.get(last) ?? 0) + 1)
	}
	expect([counts.size, ...new Set(counts.values())]).toEqual([32, 8])
})

test('a code is read however it is typed', () => {
	expect(['lv-7k2m9', ' LV 7K2M9 ', 'LV7K2M9', 'Lv–7k2m9'].map(readSubmissionCode)).toEqual(Array(4).fill('LV-7K2M9'))
	expect(readSubmissionCode('it-oIl01')).toBe('IT-01101')
})

test('what is no code is none', () => {
	expect(['', 'LV', 'LV-7K2M', 'LV-7K2M99', '12-34567', 'LV-7K2MU'].map(readSubmissionCode)).toEqual(
		Array(6).fill(null),
	)
})

test('every code that is given out can be read back', () => {
	fc.assert(
		fc.property(fc.constantFrom('LV', 'IT', 'GR', 'BG', 'LI'), bytes, (country, random) => {
			const code = submissionCode(country, random)
			expect(readSubmissionCode(code.toLowerCase())).toBe(code)
		}),
	)
})

test('too few random bytes are a fault of the program', () => {
	expect(() => submissionCode('LV', Uint8Array.of(1, 2, 3, 4))).toThrow(RangeError)
})
