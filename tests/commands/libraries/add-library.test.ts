import { addLibrary } from '#app/domain/libraries/add-library.server.ts'
import { LibraryForm } from '#app/domain/libraries/library-form.ts'
import { findLibrary, listLibraries } from '#app/domain/libraries/queries.server.ts'
import { branches, libraries, networkMembers, networks } from '#db/schema/index.ts'
import { organiser } from '#tests/support/builders/person.ts'
import { expect, test } from '#tests/support/test.ts'

const jekabpils = LibraryForm.parse({
	name: 'Jēkabpils pilsētas bibliotēka',
	place: 'Jēkabpils',
	country: 'LV',
	founded: 1921,
	holdings: 60566,
	memberShare: 14.21,
})
const names = (found: readonly { name: string }[]) => found.map(({ name }) => name)

test('an added library has a readable address and its facts', async ({ db, context }) => {
	const added = await addLibrary(await organiser(context), jekabpils)

	if (!added.ok) throw new Error(added.reason)
	expect(added.value.slug).toBe('jekabpils-pilsetas-biblioteka')
	expect(await findLibrary(db, added.value.slug)).toMatchObject({ ...jekabpils, branches: [], networks: [] })
})

test('the same library added twenty times at once is listed once', async ({ db, context }) => {
	const acting = await organiser(context)
	const answers = await Promise.all(Array.from({ length: 20 }, () => addLibrary(acting, jekabpils)))

	expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
	expect(await db.$count(libraries)).toBe(1)
})

test('two libraries of one name have two addresses; an ISIL belongs to one', async ({ context }) => {
	const acting = await organiser(context)
	const named = (place: string, isil?: string) => ({ name: 'Main library', place, country: 'IT' as const, isil })

	expect(await addLibrary(acting, named('Roma', 'IT-0001'))).toMatchObject({ value: { slug: 'main-library' } })
	expect(await addLibrary(acting, named('Bari'))).toMatchObject({ value: { slug: 'main-library-bari' } })
	expect(await addLibrary(acting, named('Pisa', 'IT-0001'))).toEqual({ ok: false, reason: 'isil-taken' })
})

test('libraries are found by the beginnings of words, accents or not', async ({ db, context }) => {
	const acting = await organiser(context)
	await addLibrary(acting, jekabpils)
	await addLibrary(acting, { name: 'Biblioteka Publiczna', place: 'Łódź', country: 'PL' })

	expect(names((await listLibraries(db, { words: 'jekab' })).libraries)).toEqual([jekabpils.name])
	expect(names((await listLibraries(db, { words: 'BIBL lodz' })).libraries)).toEqual(['Biblioteka Publiczna'])
	expect(names((await listLibraries(db, { words: 'bibl', country: 'LV' })).libraries)).toEqual([jekabpils.name])
	expect(names((await listLibraries(db, { words: 'ekab' })).libraries)).toEqual([])
})

test('the directory turns its pages without losing or repeating a library, at the same cost', async ({
	db,
	context,
	statements,
}) => {
	const acting = await organiser(context)
	for (const name of ['Dace', 'Anna', 'Beata', 'Cilla', 'Emma']) {
		await addLibrary(acting, { name, place: 'Town', country: 'SE' })
	}
	const pages: string[][] = []
	const costs: number[] = []
	for (let after: string | undefined, more = true; more; ) {
		statements.length = 0
		const page = await listLibraries(db, { after }, 2)
		costs.push(statements.length)
		pages.push(names(page.libraries))
		after = page.older ?? undefined
		more = after !== undefined
	}

	expect(pages).toEqual([['Anna', 'Beata'], ['Cilla', 'Dace'], ['Emma']])
	expect(costs).toEqual([1, 1, 1])
})

test('a library shows its branches and the networks it is in', async ({ db, context }) => {
	const added = await addLibrary(await organiser(context), jekabpils)
	if (!added.ok) throw new Error(added.reason)
	const [network] = await db
		.insert(networks)
		.values({ slug: 'stories', name: 'Story libraries', country: 'LV' })
		.returning()
	const stay = { networkId: network!.id, libraryId: added.value.id, joinedOn: '2014-01-01' }
	await db.insert(networkMembers).values(stay)
	await db.insert(branches).values({ libraryId: added.value.id, name: 'Children', place: 'Jēkabpils' })

	expect(await findLibrary(db, added.value.slug)).toMatchObject({
		branches: [{ name: 'Children', place: 'Jēkabpils' }],
		networks: [{ slug: 'stories', name: 'Story libraries', joinedOn: '2014-01-01', leftOn: null }],
	})
})
