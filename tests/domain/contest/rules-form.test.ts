import { expect, test } from 'vitest'
import { defaultRules } from '#app/domain/contest/default-rules.ts'
import { RulesForm, typedRules } from '#app/domain/contest/rules-form.ts'

/** As a browser sends it: text, and a box only where it is ticked. */
const typed = (changes: Record<string, unknown> = {}) => {
	const { homeCountryRule, partnersNamed, longlist, ...rest } = typedRules(defaultRules)
	return { ...rest, ...(homeCountryRule ? { homeCountryRule: 'on' } : {}), ...changes }
}

test('rules come back from their form as they were', () => {
	expect(RulesForm.parse(typed())).toEqual({ ...defaultRules, quorumShare: { numerator: 50, denominator: 100 } })
})

test('a longlist is what is ticked; its numbers alone make none', () => {
	expect(RulesForm.parse(typed({ longlist: 'on', readers: '4', best: '12' })).longlist).toEqual({
		readers: 4,
		best: 12,
	})
	expect(RulesForm.parse(typed({ readers: '4', best: '12' }))).not.toHaveProperty('longlist')
	expect(typedRules({ ...defaultRules, longlist: { readers: 4, best: 12 } })).toMatchObject({
		longlist: true,
		readers: 4,
		best: 12,
	})
})

test('a longlist needs both its numbers, and more than one reader', () => {
	const wrong = (changes: object) =>
		RulesForm.safeParse(typed({ longlist: 'on', ...changes })).error?.issues.map(({ path }) => path.join('.'))
	expect(wrong({ readers: undefined })).toEqual(['readers'])
	expect(wrong({ best: undefined })).toEqual(['best'])
	expect(wrong({ readers: '1' })).toEqual(['readers'])
})

test('twelve criteria can be typed, each with a key of its own, and a thirteenth cannot', () => {
	const row = (_: unknown, at: number) => ({ key: '', names: { en: `Criterion ${at + 1}` }, weight: '1' })
	const twelve = Array.from({ length: 12 }, row)
	const rules = RulesForm.parse(typed({ criteria: twelve }))
	expect(new Set(rules.criteria.map(({ key }) => key)).size).toBe(12)
	expect(RulesForm.safeParse(typed({ criteria: [...twelve, row(null, 12)] })).success).toBe(false)
})
