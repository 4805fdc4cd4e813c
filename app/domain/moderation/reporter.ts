/**
 * Whose addresses are one person's: an IPv4 address, or the /64 that a provider gives to one household, in which a
 * device changes its IPv6 address as it likes. Whoever shares a connection counts once, who uses several counts as many.
 */
export function addressBlock(address: string): string {
	const bare = address.replace(/%.*$/, '').toLowerCase()
	const [, mapped] = /^(?:::ffff:)?(\d{1,3}(?:\.\d{1,3}){3})$/.exec(bare) ?? []
	if (mapped) return mapped
	if (!bare.includes(':')) return bare
	const [head = '', tail] = bare.split('::')
	const groups = (part: string) => (part === '' ? [] : part.split(':'))
	const [first, last] = [groups(head), groups(tail ?? '')]
	const between = tail === undefined ? [] : Array<string>(Math.max(0, 8 - first.length - last.length)).fill('0')
	const whole = [...first, ...between, ...last].slice(0, 4)
	return `${whole.map((group) => Number.parseInt(group, 16).toString(16)).join(':')}::/64`
}
