import { expect, test } from 'vitest'
import type { Texts } from '#app/domain/contest/edition.ts'
import { announcedDigest } from '#app/domain/results/announced-digest.ts'
import { missingIn, missingTexts } from '#app/domain/results/completeness.ts'
import type { Winner } from '#app/domain/results/winner.ts'
import { byPlace } from '#app/domain/results/winner-order.ts'
import { nothingTold } from '#app/domain/results/winner-story.ts'

const at = new Date('2026-11-12T11:00:00Z')
const inBoth: Texts = { en: 'Told in English.', lv: 'Pastāstīts latviski.' }
const onlyEnglish: Texts = { en: 'Told in English.' }

const card = {
	code: 'LV-7K2M9',
	title: 'A cat at the desk',
	idea: 'It recommends what is on the shelf.',
	language: 'en',
	photo: null,
} as unknown as NonNullable<NonNullable<Winner['entry']>['card']>

const citation = (text: Texts, facts: Partial<Winner['citations'][number]> = {}) => ({
	...{ id: 'said', name: null, office: null, text, consentAt: null, picture: null },
	...facts,
})

const winner = (facts: Partial<Winner> = {}): Winner => ({
	...{ id: 'winner', country: 'LV', decidedAt: at, supersededAt: null, recorded: null, noAwardReason: null },
	entry: { id: 'idea', code: 'LV-7K2M9', country: 'LV', state: 'published', card },
	citations: [citation(inBoth)],
	told: { ...nothingTold, story: inBoth },
	...facts,
})

const translated = new Map([
	['idea', [{ language: 'lv', title: 'Kaķis', idea: 'Tas iesaka, kas ir plauktā.', reviewedAt: at }]],
])
const announced = (winners: Winner[], introduction = inBoth) => ({ introduction, winners, translations: translated })

test('a winner with idea, story and citation in a language lacks nothing there', () => {
	expect(missingTexts(announced([winner()]), 'lv')).toEqual([
		{ country: null, missing: [] },
		{ country: 'LV', missing: [] },
	])
})

test('each text that nobody could read is named', () => {
	const poor = winner({
		citations: [citation(inBoth), citation(onlyEnglish)],
		told: { ...nothingTold, library: onlyEnglish },
	})
	const without = { ...announced([poor], onlyEnglish), translations: new Map() }
	expect(missingTexts(without, 'lv')).toEqual([
		{ country: null, missing: ['introduction'] },
		{ country: 'LV', missing: ['idea', 'story', 'citation', 'library'] },
	])
	expect(missingTexts(without, 'en')).toEqual([
		{ country: null, missing: [] },
		{ country: 'LV', missing: ['story'] },
	])
})

test('a winner of whom nothing is said lacks a citation; of whose library nothing is told, nothing', () => {
	expect(missingTexts(announced([winner({ citations: [] })]), 'en')[1]).toEqual({
		country: 'LV',
		missing: ['citation'],
	})
})

test('where nobody won nothing is missing', () => {
	const nobody = winner({ entry: null, noAwardReason: 'no-eligible-submission', citations: [], told: nothingTold })
	expect(missingTexts(announced([nobody]), 'bg')[1]).toEqual({ country: 'LV', missing: [] })
})

test('only the languages that must be complete are asked about', () => {
	const half = announced([winner({ told: { ...nothingTold, story: onlyEnglish } })])
	expect(missingIn(half, [])).toEqual([])
	expect(missingIn(half, ['en', 'lv'])).toEqual([{ language: 'lv', country: 'LV', missing: ['story'] }])
})

test('another word, order, citation, picture or instant is another announcement; a consent alone is not', () => {
	const first = winner()
	const second = winner({ id: 'second', country: 'IT' })
	const picture = { id: 'picture', width: 10, height: 10 }
	const whole = { ...announced([first, second]), visibleFrom: at }
	const others = [
		{ ...whole, introduction: onlyEnglish },
		{ ...whole, visibleFrom: new Date(at.getTime() + 1) },
		{ ...whole, winners: [second, first] },
		{ ...whole, translations: new Map() },
		{ ...whole, winners: [winner({ told: { ...first.told, members: 1 } }), second] },
		{ ...whole, winners: [winner({ citations: [] }), second] },
		{ ...whole, winners: [winner({ citations: [citation(inBoth, { name: 'Anna' })] }), second] },
		{ ...whole, winners: [winner({ citations: [citation(inBoth, { picture })] }), second] },
	]
	const digests = [whole, ...others].map(announcedDigest)
	expect(new Set(digests).size).toBe(digests.length)
	const agreed = { ...whole, winners: [winner({ citations: [citation(inBoth, { consentAt: at })] }), second] }
	expect(announcedDigest(agreed)).toBe(announcedDigest(whole))
})

test('countries stand by the places typed beside them; those without one stay behind, as they were', () => {
	expect(byPlace(['BG', 'GR', 'IT', 'LV'], { LV: 1, GR: 2 })).toEqual(['LV', 'GR', 'BG', 'IT'])
	expect(byPlace(['BG', 'IT'], { BG: 1, IT: 1 })).toEqual(['BG', 'IT'])
})
