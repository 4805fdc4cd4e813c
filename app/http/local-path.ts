/** A path of this site, or null: nobody is led elsewhere by a link that begins here. */
export function localPath(wanted: unknown): string | null {
	if (typeof wanted !== 'string' || !/^\/(?![/\\])/.test(wanted)) return null
	const base = 'https://here.invalid'
	try {
		const url = new URL(wanted, base)
		return url.origin === base ? url.pathname + url.search + url.hash : null
	} catch {
		return null
	}
}
