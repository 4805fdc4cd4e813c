import type { TextsInAll } from '#app/domain/contest/edition.ts'
import type { CountryCode } from '#app/domain/shared/country.ts'
import { partnerIn } from './example-people.ts'

const texts = {
	title: {
		en: 'Example contest, last year',
		lv: 'Konkursa piemērs, pagājušais gads',
		sv: 'Exempeltävling, förra året',
		pl: 'Przykładowy konkurs, ubiegły rok',
		it: 'Concorso di esempio, anno scorso',
		bg: 'Примерен конкурс, миналата година',
		el: 'Διαγωνισμός-παράδειγμα, πέρσι',
	},
	question: {
		en: 'What would you like to be able to do in your library tomorrow?',
		lv: 'Ko tu gribētu rīt varēt izdarīt savā bibliotēkā?',
		sv: 'Vad skulle du vilja kunna göra på ditt bibliotek i morgon?',
		pl: 'Co chcesz móc zrobić jutro w swojej bibliotece?',
		it: 'Che cosa ti piacerebbe poter fare domani nella tua biblioteca?',
		bg: 'Какво бихте искали да можете да правите утре във Вашата библиотека?',
		el: 'Τι θα θέλατε να μπορείτε να κάνετε αύριο στη βιβλιοθήκη σας;',
	},
	introduction: {
		en: 'An example of a finished contest: four countries, thirteen ideas, one winner each. All of it is invented.',
		lv: 'Pabeigta konkursa piemērs: četras valstis, trīspadsmit ideju, katrā pa vienam uzvarētājam. Viss ir izdomāts.',
		sv: 'Ett exempel på en avslutad tävling: fyra länder, tretton idéer, en vinnare i varje land. Allt är påhittat.',
		pl: 'Przykład zakończonego konkursu: cztery kraje, trzynaście pomysłów, w każdym kraju jeden laureat. Wszystko jest zmyślone.',
		it: 'Un esempio di concorso concluso: quattro paesi, tredici idee, un vincitore per paese. È tutto inventato.',
		bg: 'Пример за приключил конкурс: четири държави, тринадесет идеи, по един победител във всяка държава. Всичко е измислено.',
		el: 'Παράδειγμα διαγωνισμού που έχει ολοκληρωθεί: τέσσερις χώρες, δεκατρείς ιδέες, μία νικήτρια ιδέα σε κάθε χώρα. Όλα είναι επινοημένα.',
	},
} as const satisfies Record<string, TextsInAll>

/** The invented contest that is over: who took part, what was asked, how the partners voted. */
export const lastYear = {
	slug: 'example-last-year',
	...texts,
	zone: 'Europe/Rome',
	countries: ['BG', 'GR', 'IT', 'LV'] as const satisfies readonly CountryCode[],
	partners: (['IT', 'BG', 'GR', 'LV', 'BE'] as const).map(partnerIn),
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
