import { biblio2020Texts as texts } from './biblio-2020-texts.ts'
import { prizeBatteries, prizeNames } from './prize-names.ts'

/** The contest of 2020 as its source tells it: facts, no ballots, no names of people. */
export const biblio2020 = {
	slug: 'biblio-2020',
	title: texts.title,
	question: texts.question,
	zone: 'Europe/Riga',
	/** 15 to 17 October, the last day included: the Erasmus Days. */
	callOpens: '2020-10-15T00:00',
	callCloses: '2020-10-18T00:00',
	countries: [{ country: 'LV', zone: 'Europe/Riga', submissions: 7 }],
	source: {
		title: 'Viens no BIBLIO projekta hoverbordiņiem dodas uz Jēkabpili',
		publisher: 'Kultūras informācijas sistēmu centrs',
		url: 'https://www.kis.gov.lv/lv/viens-no-biblio-projekta-hoverbordiem-dodas-uz-jekabpili',
		publishedOn: '2020-11-23',
	},
	introduction: texts.introduction,
	winner: {
		country: 'LV',
		library: 'jekabpils-city-library',
		title: texts.ideaTitle,
		idea: texts.idea,
	},
	prize: {
		serial: 'hoverboard-jekabpils',
		names: prizeNames.hoverboard,
		battery: prizeBatteries.hoverboard,
		toTown: 'Jēkabpils',
		toCountry: 'LV',
		/** The source says no more than that it was on its way to Jēkabpils that day: no carrier, number or start. */
		shipment: {
			carrier: 'other',
			trackingNumber: '',
			fromTown: '',
			fromCountry: '',
			events: [{ status: 'in-transit', occurredAt: '2020-11-23T08:00:00Z', town: null, country: null }],
		},
	},
} as const
