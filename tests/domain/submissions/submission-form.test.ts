import { expect, test } from 'vitest'
import { SubmissionForm } from '#app/domain/submissions/submission-form.ts'

const filled = {
	key: '0123456789abcdef0123456789abcdef',
	library: 'jekabpils',
	title: 'Books by scooter',
	idea: 'A librarian brings reserved books home by electric scooter.',
	language: 'en',
	altText: 'A reader with a red cap',
	name: 'A Reader',
	email: 'reader@example.org',
	underAge: 'no',
	entry: true,
	'photo-published': true,
	'people-agreed': true,
}

/** What is wrong, by field. */
function wrongWith(facts: Record<string, unknown>): Record<string, string> {
	const read = SubmissionForm.safeParse({ ...filled, ...facts })
	return Object.fromEntries((read.error?.issues ?? []).map(({ path, message }) => [path.join('.'), message]))
}

test('a form filled in well is accepted, with one person in the picture and nothing ticked that was not', () => {
	expect(SubmissionForm.parse(filled)).toEqual({
		...filled,
		peopleCount: 1,
		'name-shown': false,
		'press-use': false,
	})
})

test.for([
	[
		'four characters that are each two UTF-16 units are one too few for a title',
		{ title: '📚'.repeat(4) },
		'too-short?missing=1',
	],
	['five of them are enough', { title: '📚'.repeat(5) }, undefined],
	['a hundred of them are not too many', { title: '📚'.repeat(100) }, undefined],
	['a hundred and one are', { title: '📚'.repeat(101) }, 'too-long?extra=1'],
	['nothing but spaces is nothing', { title: ' \n ' }, 'required'],
] as const)('%s', ([, facts, error]) => {
	expect(wrongWith(facts)).toEqual(error ? { title: error } : {})
})

test('an idea has 50 to 2000 characters, and a new line is one of them however the browser sends it', () => {
	expect(wrongWith({ idea: 'x'.repeat(49) })).toEqual({ idea: 'too-short?missing=1' })
	expect(wrongWith({ idea: 'x\r\n'.repeat(1000) })).toEqual({})
	expect(wrongWith({ idea: 'x'.repeat(2001) })).toEqual({ idea: 'too-long?extra=1' })
})

test('characters that nobody can type are left out', () => {
	expect(SubmissionForm.parse({ ...filled, title: 'Books\u0000 by\u0007 scooter' }).title).toBe('Books by scooter')
})

test('who is under age names a guardian with an address of their own', () => {
	expect(wrongWith({ underAge: 'yes' })).toEqual({ guardianEmail: 'guardian-missing' })
	expect(wrongWith({ underAge: 'yes', guardianEmail: ' READER@example.org' })).toEqual({
		guardianEmail: 'guardian-same',
	})
	expect(wrongWith({ underAge: 'yes', guardianEmail: 'parent@example.org' })).toEqual({})
})

test('the guardian is asked for even while other fields are wrong', () => {
	expect(wrongWith({ underAge: 'yes', title: '' })).toEqual({ title: 'required', guardianEmail: 'guardian-missing' })
})

test('each needed consent is asked for on its own', () => {
	for (const consent of ['entry', 'photo-published', 'people-agreed']) {
		expect(wrongWith({ [consent]: undefined })).toEqual({ [consent]: 'must-agree' })
	}
})

test('a library is chosen, or named with its country', () => {
	expect(wrongWith({ library: undefined })).toEqual({ library: 'library-missing' })
	expect(wrongWith({ library: undefined, namedLibrary: 'The library on the hill' })).toEqual({
		library: 'library-missing',
	})
	expect(wrongWith({ library: undefined, namedLibrary: 'The library on the hill', country: 'LV' })).toEqual({})
})

test('a key has 128 bits', () => {
	expect(wrongWith({ key: 'short' })).toEqual({ key: 'form-damaged' })
	expect(wrongWith({ key: 'AAAAAAAAAAAAAAAAAAAAAA' })).toEqual({})
})
