import { describe, expect, test } from 'vitest'
import {
	audiences,
	byLanguage,
	firstStep,
	localeFor,
	nextStep,
	type SendingStep,
} from '#app/domain/results/announcement-letters.ts'
import { readPressLines } from '#app/domain/results/press.ts'

/** All steps that are taken when each audience has so many. */
function walk(sizes: Readonly<Record<string, number>>, size: number) {
	const batches: string[] = []
	for (let step: SendingStep | null = firstStep; step; ) {
		const { audience, after } = step
		const told = Number(after.slice(-6))
		const batch = Array.from({ length: Math.min(size, (sizes[audience] ?? 0) - told) }, (_, i) => ({
			id: `00000000-0000-0000-0000-${String(told + i + 1).padStart(12, '0')}`,
		}))
		batches.push(`${audience} ${batch.length}`)
		step = nextStep(step, batch, size)
	}
	return batches
}

describe('the sending', () => {
	test('begins with winners and partners, then libraries, the press, and everybody else', () => {
		expect(audiences).toEqual(['winners', 'partners', 'winning-libraries', 'libraries', 'press', 'submitters'])
		expect(walk({}, 500)).toEqual(audiences.map((audience) => `${audience} 0`))
	})

	test('goes on with an audience until a batch is not full', () => {
		expect(walk({ winners: 2, submitters: 1_001 }, 500)).toEqual([
			'winners 2',
			'partners 0',
			'winning-libraries 0',
			'libraries 0',
			'press 0',
			'submitters 500',
			'submitters 500',
			'submitters 1',
		])
	})
})

describe('the language of a letter', () => {
	test('is the recipient’s own, else the country’s, else English', () => {
		expect(localeFor({ locale: 'sv', country: 'LV' })).toBe('sv')
		expect(localeFor({ locale: null, country: 'LV' })).toBe('lv')
		expect(localeFor({ locale: null, country: 'DE' })).toBe('en')
		expect(localeFor({ locale: null, country: null })).toBe('en')
	})

	test('is counted over all countries, the most spoken first', () => {
		expect(
			byLanguage([
				{ locale: 'lv', country: 'LV', count: 2 },
				{ locale: null, country: 'LV', count: 1 },
				{ locale: 'en', country: 'LV', count: 7 },
			]),
		).toEqual([
			{ locale: 'en', count: 7 },
			{ locale: 'lv', count: 3 },
		])
	})
})

describe('lines of the press list', () => {
	const given = { basis: 'consent', source: 'Asked for news at the fair.' } as const
	const anna = { name: 'Anna', outlet: 'The Daily', email: 'anna@paper.example', locale: 'lv', ...given }

	test('are read with semicolons or tabs, each address once', () => {
		const lines = 'Anna; The Daily; Anna@Paper.example ; LV\n\nAnna\tThe Daily\tanna@paper.example\tlv\r\n'
		expect(readPressLines({ lines, ...given })).toEqual({ entries: [anna], faults: [] })
	})

	test('that cannot be read are named', () => {
		const lines =
			'Anna; The Daily; anna@paper.example; lv\nBoris; The Weekly; no address; lv\nCora; Radio; c@radio.example; xx\nD; E; f@g.example; en; more'
		expect(readPressLines({ lines, ...given }).faults).toEqual([2, 3, 4])
	})
})
