/** Browsers keep passkeys for names, not for numbers, and only where nobody can listen. */
export function sitePasskeysWork(origin: string): boolean {
	const { protocol, hostname } = new URL(origin)
	const isNumber = /^[\d.]+$|^\[/.test(hostname)
	return !isNumber && (protocol === 'https:' || hostname === 'localhost')
}
