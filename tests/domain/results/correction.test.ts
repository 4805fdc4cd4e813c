import { describe, expect, test } from 'vitest'
import { CorrectionForm, judgeCorrection, publicLanguages } from '#app/domain/results/correction.ts'

const before = { en: 'The library was founded in 1896.', lv: 'Bibliotēka dibināta 1896. gadā.' }
const after = { en: 'The library was founded in 1886.', lv: 'Bibliotēka dibināta 1886. gadā.' }
const reason = { en: 'The year was wrong.', lv: 'Gads bija kļūdains.' }

describe('a correction', () => {
	test('says why in every public language', () => {
		expect(judgeCorrection(before, { after, reason }, ['en', 'lv'])).toEqual({ ok: true, value: null })
		expect(judgeCorrection(before, { after, reason: { en: 'Wrong.' } }, ['en', 'lv'])).toEqual({
			ok: false,
			reason: 'languages-missing',
		})
	})

	test('lets no language fall away', () => {
		expect(judgeCorrection(before, { after: { en: after.en }, reason }, ['en', 'lv'])).toEqual({
			ok: false,
			reason: 'languages-missing',
		})
	})

	test('changes something, whatever order its languages come in', () => {
		const same = { lv: before.lv, en: before.en }
		expect(judgeCorrection(before, { after: same, reason }, ['en'])).toEqual({ ok: false, reason: 'nothing-corrected' })
	})

	test('names the field of a language that is missing', () => {
		const read = CorrectionForm(['en', 'sv'], before).safeParse({
			after: { en: after.en },
			reason: { en: 'Wrong year.' },
		})
		expect(read.error?.issues.map(({ path, message }) => [path.join('.'), message])).toEqual([
			['reason.sv', 'required'],
			['after.lv', 'required'],
		])
	})
})

test('the public languages are those that were promised, or those the introduction is written in', () => {
	expect(publicLanguages(['lv', 'sv'], before)).toEqual(['en', 'lv', 'sv'])
	expect(publicLanguages([], before)).toEqual(['en', 'lv'])
})
