import type { Library } from './library.ts'

/** A library by schema.org's words (https://schema.org/Library); `address` is its page here. What is not known is left out. */
export function schemaOrgLibrary(library: Library, address: string): Readonly<Record<string, unknown>> {
	const { name, place, country, isil, latitude, longitude, website, founded, staff, branches, networks } = library
	const known = {
		'@type': 'Library',
		'@id': address,
		url: address,
		name,
		address: { '@type': 'PostalAddress', addressLocality: place, addressCountry: country },
		geo: latitude !== null && longitude !== null ? { '@type': 'GeoCoordinates', latitude, longitude } : null,
		sameAs: website,
		identifier: isil && { '@type': 'PropertyValue', propertyID: 'ISIL', value: isil },
		foundingDate: founded === null ? null : String(founded),
		numberOfEmployees: staff === null ? null : { '@type': 'QuantitativeValue', value: staff },
		department: branches.map((branch) => ({
			'@type': 'Library',
			name: branch.name,
			address: { '@type': 'PostalAddress', addressLocality: branch.place, addressCountry: country },
		})),
		memberOf: networks
			.filter(({ leftOn }) => leftOn === null)
			.map((network) => ({ '@type': 'Organization', name: network.name })),
	}
	return Object.fromEntries(
		Object.entries(known).filter(([, value]) => value !== null && !(Array.isArray(value) && value.length === 0)),
	)
}
