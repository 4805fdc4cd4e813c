/** Letters that Unicode does not take apart into a plain letter and a mark. */
const plain: Readonly<Record<string, string>> = {
	ł: 'l',
	đ: 'd',
	ð: 'd',
	ħ: 'h',
	ŧ: 't',
	ø: 'o',
	ı: 'i',
	ß: 'ss',
	æ: 'ae',
	œ: 'oe',
	þ: 'th',
	ς: 'σ',
}

/**
 * Text as it is searched for: lower case, without accents, one space between words. What is stored and what is typed
 * go through this one function, so that “jekabpils” finds Jēkabpils and “Łódź” finds lodz.
 */
export const foldText = (text: string): string =>
	text
		.normalize('NFKD')
		.toLowerCase()
		.normalize('NFKD')
		.replace(/\p{M}/gu, '')
		.replace(/[łđðħŧøıßæœþς]/g, (letter) => plain[letter] ?? letter)
		.replace(/\s+/g, ' ')
		.trim()
