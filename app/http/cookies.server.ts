/** The request's cookies; a malformed one is left out instead of breaking the page. */
export function cookiesOf(request: Request): Map<string, string> {
	const cookies = new Map<string, string>()
	for (const pair of (request.headers.get('cookie') ?? '').split(';')) {
		const at = pair.indexOf('=')
		if (at < 1) continue
		try {
			cookies.set(pair.slice(0, at).trim(), decodeURIComponent(pair.slice(at + 1).trim()))
		} catch {}
	}
	return cookies
}
