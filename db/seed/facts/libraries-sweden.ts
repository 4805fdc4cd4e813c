import type { LibraryFact, NetworkFact } from './fact.ts'
import { library } from './fact.ts'

/** The municipal libraries of nine municipalities in Örebro county that looked into one common catalogue in 2021. */
const towns = [
	{ slug: 'lindesberg', name: 'Lindesbergs bibliotek', place: 'Lindesberg', latitude: 59.593, longitude: 15.23 },
	{ slug: 'nora', name: 'Nora bibliotek', place: 'Nora', latitude: 59.519, longitude: 15.04 },
	{ slug: 'hallefors', name: 'Hällefors bibliotek', place: 'Hällefors', latitude: 59.778, longitude: 14.521 },
	{ slug: 'ljusnarsberg', name: 'Ljusnarsbergs bibliotek', place: 'Kopparberg', latitude: 59.877, longitude: 14.999 },
	{ slug: 'kumla', name: 'Kumla bibliotek', place: 'Kumla', latitude: 59.128, longitude: 15.143 },
	{ slug: 'hallsberg', name: 'Hallsbergs bibliotek', place: 'Hallsberg', latitude: 59.066, longitude: 15.11 },
	{ slug: 'askersund', name: 'Askersunds bibliotek', place: 'Askersund', latitude: 58.88, longitude: 14.902 },
	{ slug: 'lekeberg', name: 'Lekebergs bibliotek', place: 'Fjugesta', latitude: 59.173, longitude: 14.871 },
	{ slug: 'laxa', name: 'Laxå bibliotek', place: 'Laxå', latitude: 58.988, longitude: 14.62 },
] as const

export const librariesInSweden: readonly LibraryFact[] = towns.map((town) =>
	library({ ...town, slug: `${town.slug}-library`, country: 'SE' }),
)

/** The source says “2016” and “this autumn” (7 September 2021): a day that fits. */
const joined = { 'since 2016': '2016-01-01', 'autumn 2021': '2021-10-01' } as const

export const bergslagsbibblan: NetworkFact = {
	slug: 'bergslagsbibblan',
	name: 'Bergslagsbibblan',
	country: 'SE',
	website: 'https://bergslagsbibblan.se',
	members: [
		{ library: 'lindesberg-library', joinedOn: joined['since 2016'] },
		{ library: 'nora-library', joinedOn: joined['since 2016'] },
		{ library: 'hallefors-library', joinedOn: joined['autumn 2021'] },
		{ library: 'ljusnarsberg-library', joinedOn: joined['autumn 2021'] },
		{ library: 'kumla-library', joinedOn: null },
		{ library: 'hallsberg-library', joinedOn: null },
		{ library: 'askersund-library', joinedOn: null },
		{ library: 'lekeberg-library', joinedOn: null },
		{ library: 'laxa-library', joinedOn: null },
	],
}
