import type { BranchFact, LibraryFact } from './fact.ts'
import { library } from './fact.ts'

/** The source counts the branches, four in the town and five in villages, but does not name them. */
const branches = (count: number, name: string, place: string): BranchFact[] =>
	Array.from({ length: count }, (_, i) => ({ name: `${name} nr ${i + 1}`, place }))

export const librariesInPoland: readonly LibraryFact[] = [
	library({
		slug: 'jarocin-library',
		name: 'Biblioteka Publiczna Miasta i Gminy Jarocin',
		place: 'Jarocin',
		country: 'PL',
		latitude: 51.973,
		longitude: 17.503,
		branches: [
			{ name: 'Biblioteka Główna', place: 'ul. Park 3 (Pałac Radolińskich), Jarocin' },
			...branches(4, 'Filia miejska', 'Jarocin'),
			...branches(5, 'Filia wiejska', 'gmina Jarocin'),
		],
	}),
]
