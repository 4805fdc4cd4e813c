/** Every rule takes the whole number, check digit last, and says whether the digit agrees with the rest. */
export type CheckDigit = (number: string) => boolean

const digitsOf = (text: string): number[] => Array.from(text, Number)

const weighted = (digits: readonly number[], weights: readonly number[]): number =>
	digits.reduce((sum, digit, i) => sum + digit * (weights[i % weights.length] ?? 0), 0)

/** The check digit of eight digits: UPU S10-12, 4.2.3. */
export const s10CheckDigit = (serial: string): number => {
	const digit = 11 - (weighted(digitsOf(serial), [8, 6, 4, 2, 3, 5, 9, 7]) % 11)
	return digit === 10 ? 0 : digit === 11 ? 5 : digit
}

/** UPU S10-12: two letters, eight digits, check digit, country. */
export const s10: CheckDigit = (number) => s10CheckDigit(number.slice(2, 10)) === Number(number.at(10))

/** GS1 General Specifications, 7.9: weights 3 and 1 from the right, modulo 10 (SSCC; FedEx Ground). */
export const gs1: CheckDigit = (number) => {
	const digits = digitsOf(number).reverse()
	return weighted(digits, [1, 3]) % 10 === 0
}

/** UPS: fifteen characters after 1Z, letters counted as (A = 2, B = 3, …) modulo 10, every second one doubled. */
export const ups: CheckDigit = (number) => {
	const worthOf = (character: string): number =>
		/\d/.test(character) ? Number(character) : (character.charCodeAt(0) - 63) % 10
	const values = Array.from(number.slice(2), worthOf)
	return (weighted(values.slice(0, -1), [1, 2]) + (values.at(-1) ?? 0)) % 10 === 0
}

/** FedEx Express: weights 3, 1, 7, modulo 11, ten counted as nought. */
export const fedex: CheckDigit = (number) =>
	(weighted(digitsOf(number.slice(0, -1)), [3, 1, 7]) % 11) % 10 === Number(number.at(-1))

/** DHL Express air waybill: the serial number modulo 7 (IATA resolution 600a). */
export const modulo7: CheckDigit = (number) => Number(number.slice(0, -1)) % 7 === Number(number.at(-1))

/** ISO/IEC 7064, MOD 37,36 (DPD's parcel label specification). */
export const modulo37And36: CheckDigit = (number) => {
	const values = Array.from(number, (character) => Number.parseInt(character, 36))
	const rest = values.slice(0, -1).reduce((product, value) => {
		const sum = (product + value) % 36 || 36
		return (sum * 2) % 37
	}, 36)
	return (rest + (values.at(-1) ?? 0)) % 36 === 1
}
