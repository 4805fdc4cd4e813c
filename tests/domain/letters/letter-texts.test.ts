import { describe, expect, test } from 'vitest'
import { exampleParams as params } from '#app/domain/letters/example-params.ts'
import { type LetterKind, letterKinds } from '#app/domain/letters/letter.ts'
import { locales } from '#app/i18n/locale.ts'
import { writeLetter } from '#app/letters.server.ts'

const kinds = Object.keys(letterKinds) as LetterKind[]

describe.each(locales)('a letter in %s', (locale) => {
	test.each(kinds)('%s says all it is told', (kind) => {
		const link = letterKinds[kind].link ? 'https://shelfie.example/private/token' : null
		const { subject, text } = writeLetter({
			kind,
			locale,
			params: { edition: 'Example edition', ...params[kind] },
			link,
		})

		const shown = { ...params[kind], link, edition: 'Example edition' }
		const hidden = new Set([
			'zone',
			'role',
			'country',
			'change',
			'changedAt',
			'passedAt',
			'closesAt',
			'castAt',
			'reachedAt',
			'lastNewsAt',
			'title',
			'code',
			'partner',
			'edition',
			'ballots',
		])
		for (const [name, value] of Object.entries(shown)) {
			if (!hidden.has(name) && value !== null) expect(`${subject} ${text}`).toContain(String(value))
		}
		expect(`${subject}${text}`).not.toMatch(/[{}]|letter\.|undefined/)
		expect(subject).not.toMatch(/\s{2,}|\n/)
	})
})

describe('a letter', () => {
	test('shows instants by the clock it is told, and countries by name', () => {
		const { subject, text } = writeLetter({
			kind: 'ballot-cast',
			locale: 'en',
			params: { edition: 'E', ...params['ballot-cast'] },
			link: null,
		})

		expect(subject).toBe('Receipt of your ballot for Latvia')
		expect(text).toContain('was cast at 1 Nov 2026, 14:00.')
	})

	test('lists what is not cast, with how far it is and until when', () => {
		const { text } = writeLetter({
			kind: 'voting-reminder',
			locale: 'en',
			params: { edition: 'E', ...params['voting-reminder'] },
			link: null,
		})

		expect(text).toContain(
			'\nLatvia: 12 of 30 answered; closes 7 Nov 2026, 00:00\nGreece: not cast; closes 10 Nov 2026, 00:00\n',
		)
	})

	test('keeps a line break of a title out of its subject', () => {
		const { subject } = writeLetter({
			kind: 'submission-published',
			locale: 'en',
			params: { title: 'One\r\nBcc: x', code: 'C' },
			link: 'x',
		})

		expect(subject).toBe('Published: “One Bcc: x” (C)')
	})

	test('speaks English to whoever wants a language it does not know', () => {
		expect(
			writeLetter({ kind: 'password-changed', locale: 'xx', params: params['password-changed'], link: null }).subject,
		).toBe('Your password was changed')
	})
})
