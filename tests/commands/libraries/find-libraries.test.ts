import { addLibrary } from '#app/domain/libraries/add-library.server.ts'
import { libraryPlaces, suggestLibraries } from '#app/domain/libraries/find-libraries.server.ts'
import { LibraryForm } from '#app/domain/libraries/library-form.ts'
import { organiser } from '#tests/support/builders/person.ts'
import type { TestContext } from '#tests/support/context.ts'
import { expect, test } from '#tests/support/test.ts'

const directory = [
	{ name: 'Jēkabpils pilsētas bibliotēka', place: 'Jēkabpils', country: 'LV', latitude: 56.499123, longitude: 25.8573 },
	{ name: 'Ventspils bibliotēka', place: 'Ventspils', country: 'LV' },
	{ name: 'Biblioteca civica', place: 'Torino', country: 'IT', latitude: 45.0703, longitude: 7.6869 },
]

async function listed(context: TestContext): Promise<void> {
	const acting = await organiser(context)
	for (const library of directory) {
		const added = await addLibrary(acting, LibraryForm.parse(library))
		if (!added.ok) throw new Error(added.reason)
	}
}
const places = (found: readonly { place: string }[]) => found.map(({ place }) => place)

test('the beginning of a word is enough, with or without accents', async ({ db, context }) => {
	await listed(context)

	expect(places(await suggestLibraries(db, 'jekab', []))).toEqual(['Jēkabpils'])
	expect(places(await suggestLibraries(db, 'BIBLIOT jēk', []))).toEqual(['Jēkabpils'])
	expect(await suggestLibraries(db, 'ekab', [])).toEqual([])
	expect(await suggestLibraries(db, " ' & !", [])).toEqual([])
})

test('only the countries asked for are suggested', async ({ db, context }) => {
	await listed(context)

	expect(places(await suggestLibraries(db, 'biblio', ['IT']))).toEqual(['Torino'])
	expect(places(await suggestLibraries(db, 'biblio', ['LV', 'IT']))).toEqual(['Torino', 'Jēkabpils', 'Ventspils'])
})

test('a phone is given the libraries whose place is known, to ten metres', async ({ db, context }) => {
	await listed(context)

	expect(await libraryPlaces(db, ['LV'])).toEqual([
		{
			slug: 'jekabpils-pilsetas-biblioteka',
			name: 'Jēkabpils pilsētas bibliotēka',
			place: 'Jēkabpils',
			country: 'LV',
			latitude: 56.4991,
			longitude: 25.8573,
		},
	])
	expect(await libraryPlaces(db, [])).toEqual([])
})
