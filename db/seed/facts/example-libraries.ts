import type { LibraryFact } from './fact.ts'
import { library } from './fact.ts'

/** Invented, and called so: an invented contest is won by none of the real ones. */
export const exampleLibraries: readonly LibraryFact[] = [
	library({
		slug: 'example-library-cesis',
		name: 'Parauga bibliotēka, Cēsis',
		place: 'Cēsis',
		country: 'LV',
		latitude: 57.312,
		longitude: 25.275,
	}),
	library({
		slug: 'example-library-ventspils',
		name: 'Parauga bibliotēka, Ventspils',
		place: 'Ventspils',
		country: 'LV',
		latitude: 57.394,
		longitude: 21.565,
	}),
	library({
		slug: 'example-library-turin',
		name: 'Biblioteca di esempio, Torino',
		place: 'Torino',
		country: 'IT',
		latitude: 45.07,
		longitude: 7.687,
	}),
	library({
		slug: 'example-library-plovdiv',
		name: 'Примерна библиотека, Пловдив',
		place: 'Пловдив',
		country: 'BG',
		latitude: 42.136,
		longitude: 24.742,
	}),
	library({
		slug: 'example-library-patras',
		name: 'Βιβλιοθήκη-παράδειγμα, Πάτρα',
		place: 'Πάτρα',
		country: 'GR',
		latitude: 38.246,
		longitude: 21.735,
	}),
	library({
		slug: 'example-library-ghent',
		name: 'Voorbeeldbibliotheek, Gent',
		place: 'Gent',
		country: 'BE',
		latitude: 51.054,
		longitude: 3.725,
	}),
]
