import fc from 'fast-check'
import { expect, test } from 'vitest'
import { foldText } from '#app/domain/shared/fold-text.ts'

test.each([
	['Jēkabpils pilsētas bibliotēka', 'jekabpils pilsetas biblioteka'],
	['Łódź, Kraśnik, Żółć', 'lodz, krasnik, zolc'],
	['Hällefors and Laxå', 'hallefors and laxa'],
	['Smørrebrød, Ægir, Œuvre, Þórður', 'smorrebrod, aegir, oeuvre, thordur'],
	['Straße and STRASSE', 'strasse and strasse'],
	['Đurđevac', 'durdevac'],
	['Βιβλιοθήκη της πόλης', 'βιβλιοθηκη τησ πολησ'],
	['ΒΙΒΛΙΟΘΉΚΗ ΤΗΣ ΠΌΛΗΣ', 'βιβλιοθηκη τησ πολησ'],
	['Читалище „Пловдив“', 'читалище „пловдив“'],
	['İstanbul ve ışık', 'istanbul ve isik'],
	['  two\u00a0spaces\tand\nlines ', 'two spaces and lines'],
])('%s is found as %s', (text, folded) => {
	expect(foldText(text)).toBe(folded)
})

test('the accent may be a mark of its own', () => {
	expect(foldText('Je\u0304kabpils')).toBe(foldText('J\u0113kabpils'))
})

test('folding what is folded changes nothing', () => {
	fc.assert(
		fc.property(fc.string({ unit: 'grapheme' }), (text) => {
			expect(foldText(foldText(text))).toBe(foldText(text))
		}),
	)
})

test('capitals make no difference to letters of the languages we serve', () => {
	const letters = 'aābcčdeēfgģhiījkķlļmnņoprsštuūvzžåäöąćęłńóśźżабвгдежзийклмнопрстуфхцчшщъьюяαβγδεζηθικλμνξοπρστυφχψως'
	fc.assert(
		fc.property(fc.string({ unit: fc.constantFrom(...letters) }), (text) => {
			expect(foldText(text.toUpperCase())).toBe(foldText(text))
		}),
	)
})
