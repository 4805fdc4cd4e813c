const marks: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

/** Text as it may stand in XML 1.0, which knows no control characters but the tab and the ends of lines, and no half characters. */
export const xmlText = (text: string): string =>
	text
		.replace(/\p{Cc}|\p{Cs}|\p{Noncharacter_Code_Point}/gu, (character) =>
			'\t\n\r'.includes(character) ? character : '',
		)
		.replace(/[&<>"']/g, (mark) => marks[mark] ?? mark)
