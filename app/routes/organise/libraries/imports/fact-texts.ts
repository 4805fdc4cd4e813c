import type { FactName } from '#app/domain/libraries/library-facts.ts'

/** What each fact is called, in the texts of the directory. */
export const factTexts = {
	name: 'name',
	place: 'place',
	country: 'country',
	isil: 'isil',
	latitude: 'latitude',
	longitude: 'longitude',
	website: 'website',
	founded: 'founded',
	staff: 'staff',
	holdings: 'holdings',
	memberShare: 'member-share',
	source: 'source',
} as const satisfies Record<FactName, string>
