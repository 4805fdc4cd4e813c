import { expect, test } from 'vitest'
import { schemaOrgLibrary } from '#app/domain/libraries/schema-org.ts'

const bare = {
	...{ id: '1', slug: 'main', name: 'Main library', place: 'Roma', country: 'IT' },
	...{ isil: null, latitude: null, longitude: null, website: null, founded: null },
	...{ staff: null, holdings: null, memberShare: null, source: null, branches: [], networks: [] },
}

test('what is not known of a library is not said', () => {
	expect(schemaOrgLibrary(bare, 'https://shelfie.example/libraries/main')).toEqual({
		'@type': 'Library',
		'@id': 'https://shelfie.example/libraries/main',
		url: 'https://shelfie.example/libraries/main',
		name: 'Main library',
		address: { '@type': 'PostalAddress', addressLocality: 'Roma', addressCountry: 'IT' },
	})
})

test('facts, branches and the networks it still belongs to are', () => {
	const stay = (name: string, leftOn: string | null) => ({ slug: name, name, joinedOn: '2020-01-01', leftOn })
	const known = {
		...bare,
		...{ isil: 'IT-0001', latitude: 41.9, longitude: 12.5, founded: 1921, staff: 14 },
		branches: [{ name: 'Children', place: 'Ostia' }],
		networks: [stay('left', '2021-01-01'), stay('stayed', null)],
	}
	expect(schemaOrgLibrary(known, 'a')).toMatchObject({
		identifier: { '@type': 'PropertyValue', propertyID: 'ISIL', value: 'IT-0001' },
		geo: { '@type': 'GeoCoordinates', latitude: 41.9, longitude: 12.5 },
		foundingDate: '1921',
		numberOfEmployees: { value: 14 },
		department: [{ '@type': 'Library', name: 'Children' }],
		memberOf: [{ '@type': 'Organization', name: 'stayed' }],
	})
})
