/** How many digits a currency has after the point (ISO 4217): two for most, none for some. */
const digitsOf = (currency: string): number =>
	new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2

/** Currencies of the countries in which prizes are bought. */
export const currencies = ['EUR', 'BGN', 'CHF', 'CZK', 'DKK', 'GBP', 'HUF', 'ISK', 'NOK', 'PLN', 'RON', 'SEK'] as const
export type Currency = (typeof currencies)[number]

/** What was typed, point or comma, in the smallest unit; null when it is no amount of that currency. */
export function minorOf(typed: string, currency: string): number | null {
	const digits = digitsOf(currency)
	const [, whole = '', part = ''] = /^(\d{1,7})(?:[.,](\d+))?$/.exec(typed.replace(/[\s'’]/gu, '')) ?? []
	if (whole === '' || part.length > digits) return null
	return Number(whole + part.padEnd(digits, '0'))
}

/** As it is typed: 24900 of EUR is 249.00. */
export function majorOf(minor: number, currency: string): string {
	const digits = digitsOf(currency)
	return (minor / 10 ** digits).toFixed(digits)
}
