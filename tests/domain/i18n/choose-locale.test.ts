import { describe, expect, test } from 'vitest'
import { chooseLocale } from '#app/i18n/choose-locale.ts'

const nothing = { query: null, cookie: null, acceptLanguage: null }
const accepting = (acceptLanguage: string) => chooseLocale({ ...nothing, acceptLanguage })

describe('the language of a page', () => {
	test('is English when nobody says anything', () => {
		expect(chooseLocale(nothing)).toBe('en')
	})

	test('is what the address asks for, whatever was chosen before', () => {
		expect(chooseLocale({ query: 'lv', cookie: 'en', acceptLanguage: 'en' })).toBe('lv')
	})

	test('is what the visitor chose, whatever the browser says', () => {
		expect(chooseLocale({ ...nothing, cookie: 'lv', acceptLanguage: 'en' })).toBe('lv')
	})

	test.each(['xx', '', 'LV', 'lv-LV', '../lv'])('does not follow the unknown wish "%s"', (wish) => {
		expect(chooseLocale({ query: wish, cookie: wish, acceptLanguage: 'lv' })).toBe('lv')
		expect(chooseLocale({ ...nothing, query: wish, cookie: wish })).toBe('en')
	})

	test.each([
		['lv', 'lv'],
		['LV-lv', 'lv'],
		['lv-Latn-LV', 'lv'],
		['de, lv', 'lv'],
		['de;q=1.0, lv;q=0.1, en;q=0.05', 'lv'],
		['lv;q=0.4, en;q=0.8', 'en'],
		['lv;Q=0.9,en;q=0.8', 'lv'],
		['lv ; q=0.9 , en ; q=0.8', 'lv'],
		['lv;q=0, *', 'en'],
		['*', 'en'],
		['de-AT, fr', 'en'],
		['lvx', 'en'],
		['lv;q=nonsense, en;q=0.1', 'en'],
		['lv;q=1.5, en;q=0.1', 'en'],
		[',,;q=1,', 'en'],
		['en, lv', 'en'],
	])('reads "%s" as a wish for %s', (header, locale) => {
		expect(accepting(header)).toBe(locale)
	})
})
