import { describe, expect, test } from 'vitest'
import { EmailAddress } from '#app/domain/accounts/email-address.ts'
import { NewPassword, TypedPassword } from '#app/domain/accounts/password.ts'

const reasons = (answer: { error?: { issues: { message: string }[] } }): string[] =>
	answer.error?.issues.map((issue) => issue.message) ?? []

describe('an e-mail address', () => {
	test('is kept without spaces and in lower case', () => {
		expect(EmailAddress.parse('  Reader.Seven@Example.ORG ')).toBe('reader.seven@example.org')
	})

	test.each([
		'',
		'reader',
		'reader@',
		'@example.org',
		'a@b',
		'a b@example.org',
		'a@example.org, b@example.org',
		'a@example.org\r\nBcc: b@example.org',
	])('is not “%s”', (text) => {
		expect(reasons(EmailAddress.safeParse(text))).toEqual(['email-address-invalid'])
	})

	test('fits into an envelope', () => {
		const local = 'a'.repeat(64)
		expect(EmailAddress.safeParse(`${local}@example.org`).success).toBe(true)
		expect(reasons(EmailAddress.safeParse(`${local}a@example.org`))).toEqual(['email-address-too-long'])
		expect(reasons(EmailAddress.safeParse(`a@${'b.'.repeat(130)}org`))).toEqual(['email-address-too-long'])
		expect(reasons(EmailAddress.safeParse('a'.repeat(100_000)))).toEqual(['email-address-too-long'])
	})
})

describe('a password', () => {
	test('has at least twelve characters', () => {
		expect(NewPassword.safeParse('twelve chars').success).toBe(true)
		expect(reasons(NewPassword.safeParse('eleven char'))).toEqual(['password-too-short'])
	})

	test('is counted as people count: eleven books are too few', () => {
		expect(reasons(NewPassword.safeParse('📚'.repeat(11)))).toEqual(['password-too-short'])
	})

	test('has at most two hundred characters, so that hashing stays cheap', () => {
		const long = 'rain coats for readers who walk home'.padEnd(200, '; and a pocket for a book')
		expect(NewPassword.safeParse(long).success).toBe(true)
		expect(reasons(NewPassword.safeParse(`${long}x`))).toEqual(['password-too-long'])
		expect(reasons(TypedPassword.safeParse('x'.repeat(201)))).toEqual(['password-too-long'])
	})

	test.each([
		'passwordpassword',
		'123456789012',
		'qwertyuiopas',
		'Password1234!',
		'aaaaaaaaaaaa',
		'shelfielibrary',
		'manchesterunited',
	])('is none that is guessed soon, like %s, though it may stay in use', (password) => {
		expect(reasons(NewPassword.safeParse(password))).toEqual(['password-guessable'])
		expect(TypedPassword.safeParse(password).success).toBe(true)
	})

	test('is the same from every keyboard, and keeps its spaces', () => {
		expect(NewPassword.parse(' be\u0304rni las\u0101m ')).toBe(TypedPassword.parse(' b\u0113rni las\u0101m '))
	})
})
