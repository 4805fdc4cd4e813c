const most = 40

/** A cell may hold anything, also a word of five thousand letters. */
export const short = (cell: string | number | null | undefined): string => {
	const letters = [...String(cell ?? '–')]
	return letters.length > most ? `${letters.slice(0, most).join('')}…` : letters.join('')
}
