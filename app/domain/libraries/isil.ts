import { isCountryCode } from '../shared/country.ts'

/** Codes begin with their country, or with letters of a register of its own, which say nothing about a country. */
export function isilCountry(isil: string | undefined, country: string): 'this' | 'another' | 'unsaid' {
	const [prefix = ''] = (isil ?? '').split('-')
	const said = prefix === 'UK' ? 'GB' : prefix
	if (!isCountryCode(said)) return 'unsaid'
	return said === country ? 'this' : 'another'
}
