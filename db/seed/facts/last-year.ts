import type { CountryCode } from '#app/domain/shared/country.ts'
import { partnerIn } from './example-people.ts'

/** The invented contest that is over: who took part, what was asked, how the partners voted. */
export const lastYear = {
	slug: 'example-last-year',
	title: { en: 'Example contest, last year', lv: 'Konkursa piemērs, pagājušais gads' },
	question: {
		en: 'What would you like to be able to do in your library tomorrow?',
		lv: 'Ko tu gribētu rīt varēt izdarīt savā bibliotēkā?',
	},
	zone: 'Europe/Rome',
	countries: ['BG', 'GR', 'IT', 'LV'] as const satisfies readonly CountryCode[],
	partners: (['IT', 'BG', 'GR', 'LV', 'BE'] as const).map(partnerIn),
	introduction: {
		en: 'An example of a finished contest: four countries, thirteen ideas, one winner each. All of it is invented.',
		lv: 'Pabeigta konkursa piemērs: četras valstis, trīspadsmit ideju, katrā pa vienam uzvarētājam. Viss ir izdomāts.',
	},
} as const

/** One partner's three marks for an idea (new, useful, feasible), or that it abstains. */
export type Marks = readonly [number, number, number] | 'abstained'
export type CountryBallots = Partial<Record<CountryCode, Readonly<Record<number, Marks>>>>

/** By country, by the voting partner's home, by the reader whose idea it is. */
export const ballotsOfLastYear: Readonly<Record<(typeof lastYear.countries)[number], CountryBallots>> = {
	// Readers 1 and 3 reach the same mean; the share of fives decides.
	LV: {
		IT: { 1: [5, 5, 4], 2: [3, 4, 3], 3: [4, 4, 5], 4: [2, 3, 4] },
		BG: { 1: [4, 4, 4], 2: [3, 4, 4], 3: [5, 5, 5], 4: [3, 3, 4] },
		GR: { 1: [4, 5, 4], 2: [4, 4, 3], 3: [4, 4, 4], 4: [2, 4, 4] },
		BE: { 1: [4, 4, 3], 2: 'abstained', 3: [4, 4, 4], 4: [3, 3, 3] },
	},
	// Readers 5 and 7: the same mean and the same marks; three ballots of four prefer the idea of reader 7.
	IT: {
		LV: { 5: [4, 4, 5], 6: [3, 4, 4], 7: [5, 5, 4] },
		BG: { 5: [4, 4, 2], 6: [3, 4, 3], 7: [4, 5, 4] },
		GR: { 5: [2, 4, 5], 6: [3, 3, 4], 7: [4, 5, 4] },
		BE: { 5: [5, 5, 5], 6: [4, 3, 3], 7: [2, 2, 5] },
	},
	// Readers 8 and 10 are equal in every step: the chair decides.
	BG: {
		IT: { 8: [5, 4, 4], 9: [3, 3, 4], 10: [4, 4, 4] },
		LV: { 8: [4, 4, 4], 9: [3, 4, 3], 10: [5, 4, 4] },
		GR: { 8: [4, 5, 3], 9: [4, 3, 3], 10: [3, 4, 4] },
		BE: { 8: [3, 4, 4], 9: [2, 4, 4], 10: [4, 5, 3] },
	},
	// No tie; Bulgaria's partner steps back from the idea of reader 13, Belgium's never casts what it drafted.
	GR: {
		IT: { 11: [4, 5, 5], 12: [4, 4, 4], 13: [3, 4, 4] },
		LV: { 11: [5, 5, 4], 12: [3, 5, 4], 13: [4, 4, 5] },
		BG: { 11: [4, 4, 4], 12: [4, 5, 4] },
		BE: { 11: [3, 3, 3] },
	},
}

export const recusalOfLastYear = {
	partner: 'BG',
	country: 'GR',
	reader: 13,
	reason: 'Example reason: somebody of our board advised this library.',
} as const

export const chairOfLastYear = {
	country: 'BG',
	reader: 8,
	reason: 'Example reason: both ideas deserve it; this one also reaches children who live far from any library.',
} as const

/** What the jury says about each winner. */
export const citationsOfLastYear = {
	BG: {
		en: 'A story that waits until the working day is over: simple, warm and near to everybody who cannot come.',
		lv: 'Pasaka, kas pagaida, līdz beidzas darba diena: vienkārši, sirsnīgi un tuvu ikvienam, kurš nevar atnākt.',
	},
	GR: {
		en: 'The library comes to the door, and it stays for a page or two.',
		lv: 'Bibliotēka atnāk līdz durvīm un paliek vēl uz pāris lappusēm.',
	},
	IT: {
		en: 'Children convince children; the library only lends them its shelves and a camera.',
		lv: 'Bērni pārliecina bērnus; bibliotēka tikai aizdod plauktus un kameru.',
	},
	LV: {
		en: 'A cat that recommends only what is really on the shelf: we would all like to meet it.',
		lv: 'Kaķis, kas iesaka tikai to, kas tiešām stāv plauktā: mēs visi labprāt ar to iepazītos.',
	},
} as const satisfies Record<(typeof lastYear.countries)[number], { en: string; lv: string }>
