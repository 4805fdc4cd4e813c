import { describe, expect, test } from 'vitest'
import { exampleParams } from '#app/domain/letters/example-params.ts'
import { wordedKinds, wordingState } from '#app/domain/letters/wording.ts'
import { locales } from '#app/i18n/locale.ts'
import { fillMessage } from '#app/i18n/own-message.server.ts'
import { exampleLetter, faultsInWording, ourWording, placeholdersOf } from '#app/letter-wording.server.ts'
import { writeLetter } from '#app/letters.server.ts'

const body = 'Dear reader, “{title}” is out: {link}'
const faults = (words: { subject?: string; body?: string }, locale: 'en' | 'pl' = 'en') =>
	faultsInWording('submission-published', locale, { subject: 'Out now: {title}', body, ...words })

describe('own words', () => {
	test('may use what our text uses, in any order', () => {
		expect(faults({})).toEqual({ subject: null, body: null })
		expect(faults({ body: `{edition} and {code}. ${body} <b>5 > 3</b> It’s {title}.` })).toEqual({
			subject: null,
			body: null,
		})
	})

	test.each([
		['{title}, but no way back', 'placeholder-missing?name=link'],
		[`${body} {email}`, 'placeholder-unknown?name=email'],
		[`${body} {title`, 'message-unreadable'],
		[`${body} }`, null],
		[`${body} {at, date, full}`, 'message-unreadable'],
		[`{title, select, a {{link}} other {}}`, 'placeholder-missing?name=link'],
	])('%s', (said, fault) => {
		expect(faults({ body: said }).body).toBe(fault)
	})

	test('have a plural for each of the language’s forms', () => {
		const with_ = (options: string) =>
			faultsInWording('shipment-silent', 'pl', { subject: 'x', body: `{page} {days, plural, ${options}}` }).body
		expect(with_('one {# d} other {# d}')).toBe('plural-incomplete?category=few')
		expect(with_('one {# dzień} few {# dni} many {# dni} other {# dnia}')).toBeNull()
		expect(
			fillMessage('{days, plural, one {# dzień} few {# dni} many {# dni} other {# dnia}}', 'pl', { days: 3 }),
		).toBe('3 dni')
	})

	test('never carry a private link in the subject', () => {
		expect(faults({ subject: 'Open {link}' }).subject).toBe('placeholder-unknown?name=link')
	})

	test('that cannot be filled in do not keep the letter from leaving', () => {
		const params = { ...exampleParams['submission-published'], edition: 'The edition' }
		const written = writeLetter({
			...{ kind: 'submission-published', locale: 'en', params, link: 'https://x.example/y' },
			wording: { subject: '{', body: '{' },
		})
		expect(written.text).toContain('https://x.example/y')
	})
})

describe.each(locales)('in %s', (locale) => {
	test('our own words of every kind pass as somebody’s own, and say the same', () => {
		for (const kind of wordedKinds) {
			const ours = ourWording(kind, locale)
			expect([kind, faultsInWording(kind, locale, ours)]).toEqual([kind, { subject: null, body: null }])
			const about = { edition: 'The edition', origin: 'https://shelfie.example' }
			expect(exampleLetter(kind, locale, { ...about, wording: ours })).toEqual(
				exampleLetter(kind, locale, { ...about, wording: null }),
			)
		}
	})
})

test('what a letter is for is indispensable', () => {
	expect(placeholdersOf('submission-published').required).toEqual(['link'])
	expect(placeholdersOf('press-told').required).toEqual(['link', 'page', 'source'])
	expect(placeholdersOf('round-closed').required).toEqual(
		expect.arrayContaining(['editionId', 'size', 'head', 'signature']),
	)
})

test('a language falls behind when English moves on', () => {
	const [early, late] = [new Date('2026-10-01'), new Date('2026-10-02')]
	expect([
		wordingState(null, null),
		wordingState(late, early),
		wordingState(null, early),
		wordingState(early, late),
	]).toEqual(['ours', 'own', 'missing', 'older'])
})
