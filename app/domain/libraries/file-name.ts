/** A browser may send anything as a name. */
export function shownFileName(sent: string, otherwise: string): string {
	const shown = sent
		.replace(/^.*[\\/]/, '')
		.replace(/[\p{Cc}\p{Cf}]/gu, '')
		.trim()
	return [...shown].slice(0, 120).join('') || otherwise
}
