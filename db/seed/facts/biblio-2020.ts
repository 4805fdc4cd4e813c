/** The contest of 2020 as its source tells it: facts, no ballots, no names of people. The wording is ours. */
export const biblio2020 = {
	slug: 'biblio-2020',
	title: { en: 'BIBLIO contest 2020', lv: 'BIBLIO konkurss 2020' },
	question: {
		en: 'Which innovative digital service could a library offer its readers?',
		lv: 'Kādu inovatīvu digitālu pakalpojumu bibliotēka varētu piedāvāt saviem lasītājiem?',
	},
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
	introduction: {
		en: 'Seven people in Latvia took part. The partners of the BIBLIO project voted, and the idea of Jēkabpils City Library won.',
		lv: 'Latvijā piedalījās septiņi cilvēki. BIBLIO projekta partneri balsoja, un uzvarēja Jēkabpils pilsētas bibliotēkas ideja.',
	},
	winner: {
		country: 'LV',
		library: 'jekabpils-city-library',
		title: { en: 'Books brought home by electric scooter', lv: 'Grāmatas mājās ar elektrisko skrejriteni' },
		idea: {
			en: 'Readers reserve a book in the online catalogue or by telephone, and as soon as possible a librarian brings it to their door on an electric scooter. It would help older people, people who find it hard to get about and everybody in isolation or quarantine; it is cheap to run and kind to the environment.',
			lv: 'Lasītājs grāmatu rezervē elektroniskajā katalogā vai pa tālruni, un bibliotekārs to iespējami drīz atved līdz durvīm ar elektrisko skrejriteni. Tas noderētu senioriem, cilvēkiem, kuriem grūti pārvietoties, un ikvienam, kas atrodas pašizolācijā vai karantīnā. Pakalpojums ir lēts un saudzē vidi.',
		},
	},
	prize: {
		serial: 'hoverboard-jekabpils',
		names: { en: 'Hoverboard', lv: 'Hoverbords' },
		lithiumBattery: true,
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
