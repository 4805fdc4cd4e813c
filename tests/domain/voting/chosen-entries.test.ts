import { expect, test } from 'vitest'
import { defaultRules } from '#app/domain/contest/default-rules.ts'
import type { Vote } from '#app/domain/voting/ballot.ts'
import { besides, type Choice, chosenEntries, countChosen, everything } from '#app/domain/voting/chosen-entries.ts'
import { meanMark, ownValue } from '#app/domain/voting/own-value.ts'

const rules = {
	...defaultRules,
	criteria: [
		{ key: 'new', weight: 2, names: { en: 'New' } },
		{ key: 'useful', weight: 1, names: { en: 'Useful' } },
	],
}
const scored = (scores: Record<string, number>): Vote => ({ submission: 'any', kind: 'scored', scores })
const entry = (id: string, vote: Vote | null, more: { noted?: boolean; folded?: string } = {}) => ({
	...{ id, vote, noted: false, folded: `idea ${id}` },
	...more,
})

const entries = [
	entry('a', scored({ new: 3, useful: 5 }), { folded: 'a loom jekabpils' }),
	entry('b', null, { noted: true, folded: 'a drum riga' }),
	entry('c', scored({ new: 5 })),
	entry('d', { submission: 'd', kind: 'abstained' }, { noted: true }),
	entry('e', scored({ new: 4, useful: 4 })),
	entry('f', { submission: 'f', kind: 'recused' }),
	entry('g', scored({ new: 5, useful: 1 }), { folded: 'a loom riga' }),
]
const shown = (choice: Partial<Choice>) =>
	chosenEntries(rules, entries, { ...everything, ...choice })
		.map(({ id }) => id)
		.join('')

test('one goes through all, or through those that ask for something', () => {
	expect(shown({})).toBe('abcdefg')
	expect(shown({ show: 'open' })).toBe('bc')
	expect(shown({ show: 'begun' })).toBe('c')
	expect(shown({ show: 'noted' })).toBe('bd')
	expect(shown({ show: 'silent' })).toBe('df')
	expect(countChosen(rules, entries)).toEqual({ all: 7, open: 2, begun: 1, top: 3, noted: 2, silent: 2 })
})

test('one’s top is what is wholly scored, the best first, and equals stay as they came', () => {
	expect(shown({ show: 'top' })).toBe('eag')
	expect(shown({ sort: 'value' })).toBe('eagbcdf')
})

test('a search keeps what holds every word', () => {
	expect(shown({ words: ['loom'] })).toBe('ag')
	expect(shown({ words: ['loom', 'riga'] })).toBe('g')
	expect(shown({ words: ['loom'], show: 'open' })).toBe('')
})

test('a better place, a tick and a higher mean are worth more; the rest says nothing', () => {
	const ranked = (place: number): Vote => ({ submission: 'any', kind: 'ranked', place })
	expect(ownValue(rules, ranked(1))!).toBeGreaterThan(ownValue(rules, ranked(2))!)
	expect(ownValue(rules, { submission: 'any', kind: 'ticked' })).toBe(1)
	expect(ownValue(rules, scored({ new: 5 }))).toBeNull()
	expect(meanMark(rules, ownValue(rules, scored({ new: 5, useful: 2 }))!)).toBe(4)
})

test('neighbours stand beside an entry also after it has left the filter', () => {
	const open = chosenEntries(rules, entries, { ...everything, show: 'open' })
	const names = (id: string) => {
		const { before, after } = besides(entries, open, id)
		return [before?.id, after?.id]
	}
	expect(names('b')).toEqual([undefined, 'c'])
	expect(names('c')).toEqual(['b', undefined])
	expect(names('a')).toEqual([undefined, 'b'])
	expect(names('e')).toEqual(['c', undefined])
})
