/** A browser sends a new line as two characters; other control characters nobody typed, and no database keeps them all. */
export const tidy = (text: string): string =>
	text
		.normalize('NFC')
		.replace(/\r\n?/g, '\n')
		.replace(/[^\P{Cc}\n\t]/gu, '')
		.trim()
/** People count characters, not UTF-16 units. */
export const lengthOf = (text: string): number => [...text].length
