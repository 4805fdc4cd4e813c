/** Letters and marks that our fonts have: Latin, Greek, Cyrillic, and the signs between them. */
const foreign =
	/[^\u0020-\u007e\u00a0-\u024f\u02bb-\u02bd\u0370-\u03ff\u0400-\u045f\u0490-\u0491\u1e00-\u1eff\u2010-\u2015\u2018-\u201e\u2020-\u2022\u2026\u2030\u2032\u2033\u2039\u203a\u2044\u20ac\u2116\u2122\u2212]/gu

const longest = 240

/** The text as it can be drawn, on one line; what has no letters is left out. Null where hardly anything would be left. */
export function drawable(text: string): string | null {
	const said = text.normalize('NFC').replace(/\s+/g, ' ').trim()
	const left = said.replace(foreign, '').replace(/ {2,}/g, ' ').trim()
	if (lettersIn(left) === 0 || lettersIn(left) * 2 < lettersIn(said)) return null
	const characters = [...left]
	return characters.length > longest ? `${characters.slice(0, longest).join('').trimEnd()}…` : left
}

const lettersIn = (text: string): number => text.match(/[\p{L}\p{N}]/gu)?.length ?? 0
