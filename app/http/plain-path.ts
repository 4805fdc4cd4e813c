/** A path as the router reads it: whoever writes it in capitals or in escapes gets the same page, so the same rules hold. */
export function plainPath(path: string): string {
	try {
		return decodeURI(path).toLowerCase()
	} catch {
		return path.toLowerCase()
	}
}
