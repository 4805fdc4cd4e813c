import type { CountryCode } from '#app/domain/shared/country.ts'

/** Evidently invented: nobody real ever votes, moderates or writes in a demo. */
export interface ExamplePartner {
	readonly name: string
	readonly homeCountry: CountryCode
	readonly juror: { readonly name: string; readonly email: string }
}

const partner = (homeCountry: CountryCode, country: string): ExamplePartner => ({
	name: `Example partner, ${country}`,
	homeCountry,
	juror: { name: `Example juror, ${country}`, email: `juror.${country.toLowerCase()}@example.org` },
})

export const examplePartners: readonly ExamplePartner[] = [
	partner('BE', 'Belgium'),
	partner('BG', 'Bulgaria'),
	partner('GR', 'Greece'),
	partner('IT', 'Italy'),
	partner('LV', 'Latvia'),
	partner('PL', 'Poland'),
	partner('SE', 'Sweden'),
]

export const partnerIn = (homeCountry: CountryCode): ExamplePartner => {
	const found = examplePartners.find((each) => each.homeCountry === homeCountry)
	if (!found) throw new Error(`no example partner in ${homeCountry}`)
	return found
}

export const exampleStaff = {
	organisers: [
		{ name: 'Example organiser 1', email: 'organiser.1@example.org' },
		{ name: 'Example organiser 2', email: 'organiser.2@example.org' },
	],
	moderators: [{ name: 'Example moderator', email: 'moderator@example.org' }],
} as const

export const exampleReader = (number: number): { name: string; email: string } => ({
	name: `Example reader ${number}`,
	email: `reader.${number}@example.org`,
})
