import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { readErrorKey } from '#app/i18n/error-key.ts'
import { formError } from '#app/i18n/form-error.ts'
import { translator } from '#app/i18n/translator.server.ts'
import { errorText } from '#app/i18n/use-error-text.ts'

const complaint = (schema: z.ZodType, input: unknown) =>
	schema.safeParse(input, { error: formError }).error?.issues.map((issue) => issue.message)

const say = (error: string) => errorText(error, translator('en', 'forms'), translator('en', 'refusals'))

describe('what zod complains about', () => {
	test.each([
		[z.string(), undefined, 'required'],
		[z.string().min(1), '', 'required'],
		[z.string().min(50), 'Free wifi', 'too-short?missing=41'],
		[z.string().trim().min(5), ' a ', 'too-short?missing=4'],
		[z.string().max(3), 'abcde', 'too-long?extra=2'],
		[z.email(), 'anna@', 'email-wrong'],
		[z.url(), 'shelf', 'url-wrong'],
		[z.string().regex(/^a$/), 'b', 'wrong'],
		[z.enum(['a', 'b']), 'c', 'choose-one'],
		[z.number(), 'x', 'number-wrong'],
		[z.number().min(1), 0, 'number-too-small?minimum=1'],
		[z.number().max(5), 6, 'number-too-large?maximum=5'],
		[z.array(z.string()).min(2), [], 'choose-more?minimum=2'],
		[z.array(z.string()).max(0), ['a'], 'choose-fewer?maximum=0'],
		[z.date(), 'soon', 'date-wrong'],
		[z.string().regex(/^a$/, 'slug-wrong'), 'b', 'slug-wrong'],
	])('becomes the key of a text: %#', (schema, input, key) => {
		expect(complaint(schema, input)).toEqual([key])
	})
})

describe('an error', () => {
	test('is said with what it counts', () => {
		expect(readErrorKey('too-short?missing=41')).toEqual({ key: 'too-short', values: { missing: 41 } })
		expect(say('too-short?missing=41')).toBe('Please tell a little more: 41 characters are missing.')
		expect(say('too-short?missing=1')).toBe('Please tell a little more: 1 character is missing.')
	})

	test('may be the reason of a refusal', () => {
		expect(say('photo-missing')).toBe('Please choose a photo.')
	})

	test('nobody has words for is said in general words, not as a key', () => {
		expect(say('no-such-key')).toBe('Please check this: it could not be read.')
	})
})
