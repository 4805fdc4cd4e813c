/** A client's network address, and the range of addresses that a provider gives to one network. */
export interface AddressRange {
	/** One person's, as far as that can be told: an IPv4 address, or the /64 of a household. */
	readonly own: string
	/** IPv4 /24, IPv6 /48. */
	readonly wide: string
}

/** In an IPv6 /64 a device changes its address as it likes; IPv4 may be written as IPv6. */
export function addressRange(address: string): AddressRange {
	const bare = address.replace(/%.*$/, '').toLowerCase()
	const [, v4] = /^(?:::ffff:)?(\d{1,3}(?:\.\d{1,3}){3})$/.exec(bare) ?? []
	if (v4) return { own: v4, wide: `${v4.split('.').slice(0, 3).join('.')}.0/24` }
	if (!bare.includes(':')) return { own: bare, wide: bare }
	const groups = groupsOf(bare)
	return { own: `${groups.slice(0, 4).join(':')}::/64`, wide: `${groups.slice(0, 3).join(':')}::/48` }
}

function groupsOf(address: string): string[] {
	const [head = '', tail] = address.split('::')
	const groups = (part: string) => (part === '' ? [] : part.split(':'))
	const [first, last] = [groups(head), groups(tail ?? '')]
	const between = tail === undefined ? [] : Array<string>(Math.max(0, 8 - first.length - last.length)).fill('0')
	return [...first, ...between, ...last].map((group) => Number.parseInt(group, 16).toString(16))
}
