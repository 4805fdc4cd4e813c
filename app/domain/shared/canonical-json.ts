/**
 * One text for one value (after RFC 8785): keys in code-unit order, no spaces, whole numbers only.
 * Whatever two engines could write differently is refused: fractions, undefined, dates, lone surrogates.
 */
export const canonicalJson = (value: unknown): string => {
	if (value === null || typeof value === 'boolean') return String(value)
	if (typeof value === 'number') return wholeNumber(value)
	if (typeof value === 'string') return text(value)
	if (Array.isArray(value)) return `[${Array.from(value, canonicalJson).join(',')}]`
	if (isPlain(value)) return `{${Object.keys(value).sort().map(member(value)).join(',')}}`
	throw new TypeError(`no canonical JSON for ${Object.prototype.toString.call(value)}`)
}

const member = (object: Record<string, unknown>) => (key: string) => `${text(key)}:${canonicalJson(object[key])}`

const wholeNumber = (value: number) => {
	if (!Number.isSafeInteger(value)) throw new TypeError(`no canonical JSON for the number ${value}`)
	return String(value)
}

const text = (value: string) => {
	if (/\p{Surrogate}/u.test(value)) throw new TypeError('no canonical JSON for half a character')
	return JSON.stringify(value)
}

const isPlain = (value: unknown): value is Record<string, unknown> => {
	if (typeof value !== 'object' || value === null) return false
	const prototype = Object.getPrototypeOf(value)
	return prototype === Object.prototype || prototype === null
}
