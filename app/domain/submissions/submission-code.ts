/** Crockford's base 32: no I, L, O to be taken for 1 and 0, and no U. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const length = 5

/** A code to say on the telephone, `LV-7K2M9`. Five random bytes; it is no secret, and unique only by our table. */
export const submissionCode = (country: string, bytes: Uint8Array): string => {
	if (bytes.length < length) throw new RangeError(`a submission code needs ${length} random bytes`)
	const letters = Array.from(bytes.subarray(0, length), (byte) => alphabet.charAt(byte % alphabet.length))
	return `${country}-${letters.join('')}`
}

/** What somebody typed, as the code it means: any case, any dashes and spaces, O for 0, I and L for 1. Else null. */
export const readSubmissionCode = (typed: string): string | null => {
	const letters = typed.toUpperCase().replace(/[^A-Z0-9]/g, '')
	const country = letters.slice(0, 2)
	const rest = letters.slice(2).replaceAll('O', '0').replace(/[IL]/g, '1')
	const readable = /^[A-Z]{2}$/.test(country) && rest.length === length && [...rest].every((c) => alphabet.includes(c))
	return readable ? `${country}-${rest}` : null
}
