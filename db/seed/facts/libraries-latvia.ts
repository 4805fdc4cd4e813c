import type { LibraryFact } from './fact.ts'
import { library } from './fact.ts'

export const librariesInLatvia: readonly LibraryFact[] = [
	library({
		slug: 'jekabpils-city-library',
		name: 'Jēkabpils pilsētas bibliotēka',
		place: 'Jēkabpils',
		country: 'LV',
		latitude: 56.499,
		longitude: 25.878,
		website: 'https://www.jpb.lv',
		founded: 1921, // under its present name since 1962
		staff: 14,
		holdings: 60566,
		memberShare: '14.21',
		source: 'https://www.kis.gov.lv/lv/viens-no-biblio-projekta-hoverbordiem-dodas-uz-jekabpili',
		branches: [
			{
				name: 'Komplektēšanas un apstrādes nodaļa, Lietotāju apkalpošanas nodaļa',
				place: 'Vecpilsētas laukums 3, Jēkabpils',
			},
			{ name: 'Bērnu literatūras nodaļa', place: 'Pasta iela 39, Jēkabpils' },
		],
	}),
	library({
		slug: 'latgale-central-library',
		name: 'Latgales Centrālā bibliotēka',
		place: 'Daugavpils',
		country: 'LV',
		latitude: 55.871,
		longitude: 26.516,
	}),
	library({
		slug: 'sunakste-library',
		name: 'Sunākstes bibliotēka',
		place: 'Sunākste',
		country: 'LV',
		latitude: 56.36,
		longitude: 25.38,
	}),
	library({
		slug: 'rite-library',
		name: 'Rites bibliotēka',
		place: 'Rite',
		country: 'LV',
		latitude: 56.17,
		longitude: 25.36,
	}),
	library({
		slug: 'kaplava-library',
		name: 'Kaplavas bibliotēka',
		place: 'Kaplava',
		country: 'LV',
		latitude: 55.86,
		longitude: 27.03,
	}),
]

/** When and under which names the library of Jēkabpils has worked; for its page. */
export const jekabpilsHistory = { foundedYear: 1921, namedSinceYear: 1962, asOf: '2020-11-23' } as const
