import { parseWithZod } from '@conform-to/zod/v4'
import { describe, expect, test } from 'vitest'
import { defaultRules } from '#app/domain/contest/default-rules.ts'
import { CategoryForm, EditionTextsForm } from '#app/domain/contest/edition-form.ts'
import { mainAward } from '#app/domain/contest/main-award.ts'
import { RulesForm, typedRules } from '#app/domain/contest/rules-form.ts'
import { KindForm } from '#app/domain/prizes/kind-form.ts'
import { AnnouncementForm } from '#app/domain/results/announcement-form.ts'
import { formError } from '#app/i18n/form-error.ts'

const inSeven = mainAward.names

/** The entries of a form's body for a nested value, named as conform names them. */
function entriesOf(value: unknown, name = ''): [string, string][] {
	if (Array.isArray(value)) return value.flatMap((each, at) => entriesOf(each, `${name}[${at}]`))
	if (typeof value !== 'object' || value === null) return [[name, String(value)]]
	return Object.entries(value).flatMap(([key, each]) => entriesOf(each, name ? `${name}.${key}` : key))
}

function sent<Schema extends Parameters<typeof parseWithZod>[1]['schema']>(schema: Schema, typed: unknown) {
	const body = new FormData()
	for (const [name, text] of entriesOf(typed)) body.append(name, text)
	const form = parseWithZod(body, { schema, error: formError })
	return form.status === 'success' ? form.value : form.error
}

describe('A text that is typed in seven languages keeps them all', () => {
	test('as the title and the question of an edition', () => {
		const typed = { title: inSeven, question: inSeven }
		expect(sent(EditionTextsForm, typed)).toEqual(typed)
	})

	test('as the name of a category', () => {
		expect(sent(CategoryForm, { names: inSeven })).toEqual({ names: inSeven })
	})

	test('as the name of a kind of prize', () => {
		expect(sent(KindForm, { names: inSeven })).toMatchObject({ names: inSeven, battery: 'none' })
	})

	test('as the introduction of an announcement', () => {
		const typed = { introduction: inSeven, visibleFrom: '2026-11-20T10:00' }
		expect(sent(AnnouncementForm, typed)).toEqual({ ...typed, languages: [] })
	})

	test('as the name of a criterion and its question to the juror', () => {
		expect(sent(RulesForm, typedRules(defaultRules))).toEqual({
			...defaultRules,
			quorumShare: { numerator: 50, denominator: 100 },
		})
	})
})

describe('A text', () => {
	test('need not be given in any language but English', () => {
		const empty = { ...inSeven, lv: '', sv: '  ', pl: '', it: '', bg: '', el: '' }
		expect(sent(CategoryForm, { names: empty })).toEqual({ names: { en: 'Winner' } })
	})

	test('that lacks English is asked for in English', () => {
		expect(sent(CategoryForm, { names: { ...inSeven, en: '' } })).toEqual({ 'names.en': ['required'] })
	})

	test('in a language that no edition has is not kept', () => {
		expect(sent(CategoryForm, { names: { en: 'Winner', xx: 'Winner' } })).toEqual({ names: { en: 'Winner' } })
	})
})

describe('A row of the criteria', () => {
	const rules = typedRules(defaultRules)
	const withRow = (row: object) => sent(RulesForm, { ...rules, criteria: [...rules.criteria, row] })

	test('without an English name is left out, whatever else stands in it', () => {
		const row = { key: '', weight: '', names: { en: ' ', el: 'Κάτι' }, hint: { en: '', sv: 'Något?' } }
		expect(withRow(row)).toMatchObject({ criteria: defaultRules.criteria })
	})

	test('whose question lacks English says so in its place', () => {
		const row = { key: '', weight: '1', names: { en: 'Playful' }, hint: { en: '', sv: 'Är det lekfullt?' } }
		expect(withRow(row)).toEqual({ 'criteria[3].hint.en': ['required'] })
	})

	test('that is new takes its key from its English name', () => {
		const row = { key: '', weight: '2', names: { en: 'Playful', sv: 'Lekfullt' }, hint: { en: '', sv: '' } }
		expect(withRow(row)).toMatchObject({
			criteria: [...defaultRules.criteria, { key: 'playful-4', weight: 2, names: { en: 'Playful', sv: 'Lekfullt' } }],
		})
	})
})
