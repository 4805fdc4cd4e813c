import { describe, expect, test } from 'vitest'
import { callOf } from '#app/domain/contest/phase.ts'
import { isCountryCode } from '#app/domain/shared/country.ts'
import { IdeaLanguage } from '#app/domain/shared/language.ts'
import { biblio2020 } from '#db/seed/facts/biblio-2020.ts'
import { exampleCategories } from '#db/seed/facts/example-categories.ts'
import { exampleLibraries } from '#db/seed/facts/example-libraries.ts'
import { examplePartners, exampleReader, exampleStaff } from '#db/seed/facts/example-people.ts'
import { ideasOfLastYear } from '#db/seed/facts/ideas-last-year.ts'
import { ideasOfOpenCall } from '#db/seed/facts/ideas-open.ts'
import { librariesInLatvia } from '#db/seed/facts/libraries-latvia.ts'
import { librariesInPoland } from '#db/seed/facts/libraries-poland.ts'
import { bergslagsbibblan, librariesInSweden } from '#db/seed/facts/libraries-sweden.ts'

const real = [...librariesInLatvia, ...librariesInSweden, ...librariesInPoland]
const libraries = [...real, ...exampleLibraries]
const ideas = [...ideasOfLastYear, ...ideasOfOpenCall]
const slugs = new Set(libraries.map((library) => library.slug))

describe('the libraries', () => {
	test('each have an address of their own, in a country we serve, in Europe', () => {
		expect(slugs.size).toBe(libraries.length)
		const elsewhere = libraries.filter(
			({ country, latitude, longitude }) =>
				!isCountryCode(country) || latitude < 35 || latitude > 71 || longitude < -10 || longitude > 35,
		)
		expect(elsewhere).toEqual([])
	})

	test('of Jēkabpils and Jarocin have the facts and buildings their sources tell', () => {
		expect(librariesInLatvia[0]).toMatchObject({ founded: 1921, staff: 14, holdings: 60566, memberShare: '14.21' })
		expect(librariesInLatvia[0]?.branches).toHaveLength(2)
		const [main, ...branches] = librariesInPoland[0]?.branches ?? []
		expect([main?.name, branches.length]).toEqual(['Biblioteka Główna', 9])
		expect(branches.filter(({ place }) => place === 'Jarocin')).toHaveLength(4)
	})

	test('that are real carry nobody’s private contact', () => {
		expect(JSON.stringify(real)).not.toMatch(/@|\+?\d{8}|\d{2} \d{3} \d{2}/)
	})
})

test('Bergslagsbibblan began with two members, grew to four and plans for nine', () => {
	const joinedBy = (date: string) =>
		bergslagsbibblan.members.filter(({ joinedOn }) => joinedOn && joinedOn <= date).length
	expect([joinedBy('2016-12-31'), joinedBy('2021-12-31'), bergslagsbibblan.members.length]).toEqual([2, 4, 9])
	expect(bergslagsbibblan.members.filter(({ library }) => !slugs.has(library))).toEqual([])
})

test('the recorded call of 2020 ran for three days in Latvia, and its winner is in the directory', () => {
	const [latvia] = biblio2020.countries
	const dates = { ...biblio2020, votingOpens: '', votingCloses: '', moderationDays: 0 }
	expect(callOf(dates, latvia)).toEqual({
		opens: new Date('2020-10-14T21:00:00Z'),
		closes: new Date('2020-10-17T21:00:00Z'),
	})
	expect(slugs.has(biblio2020.winner.library)).toBe(true)
})

describe('the example ideas', () => {
	test('are each between fifty and six hundred characters, with a title and an alt text', () => {
		const unfit = ideas.filter(
			({ idea, title, altText }) => idea.length < 50 || idea.length > 600 || title.length > 80 || altText.length < 20,
		)
		expect(unfit).toEqual([])
	})

	test('come from listed libraries and belong to listed categories', () => {
		const categories = new Set<string>(exampleCategories.map((category) => category.slug))
		expect(ideas.filter(({ library, category }) => !slugs.has(library) || !categories.has(category))).toEqual([])
	})

	test('are written in seven languages, each by another reader', () => {
		expect([...new Set(ideas.map(({ language }) => IdeaLanguage.parse(language)))].sort()).toEqual([
			'bg',
			'el',
			'en',
			'it',
			'lv',
			'pl',
			'sv',
		])
		expect(new Set(ideas.map(({ reader }) => reader)).size).toBe(ideas.length)
	})

	test('of the contest that is over come from invented libraries only', () => {
		const invented = new Set(exampleLibraries.map((library) => library.slug))
		expect(ideasOfLastYear.filter(({ library }) => !invented.has(library))).toEqual([])
	})
})

test('everybody in the demo is called an example and reads mail at example.org', () => {
	const people = [
		...examplePartners.map((partner) => partner.juror),
		...exampleStaff.organisers,
		...exampleStaff.moderators,
		...ideas.map(({ reader }) => exampleReader(reader)),
	]
	const real = people.filter(({ name, email }) => !name.startsWith('Example ') || !email.endsWith('@example.org'))
	expect(real).toEqual([])
	expect(new Set(people.map(({ email }) => email)).size).toBe(people.length)
})
