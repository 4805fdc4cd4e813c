import { expect, test } from 'vitest'
import { isolated } from '#app/i18n/isolated.ts'
import { translator } from '#app/i18n/translator.server.ts'

test('words that run as the sentence does stay as they are', () => {
	expect(isolated('Jēkabpils, Αθήνα, София')).toBe('Jēkabpils, Αθήνα, София')
})

test('words that run the other way are held apart', () => {
	expect(isolated('ספרייה')).toBe('\u2068ספרייה\u2069')
})

test('marks that turn what follows, or end the holding apart, are dropped', () => {
	expect(isolated('\u202Eexe.\u2069txt')).toBe('\u2068exe.txt\u2069')
})

test('a sentence holds apart what it is given', () => {
	const t = translator('en', 'ideas')
	expect(t('words', { words: 'ספרייה' })).toContain('\u2068ספרייה\u2069')
})
