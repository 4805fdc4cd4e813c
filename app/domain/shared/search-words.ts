import { foldText } from './fold-text.ts'

/** What is stored to be searched: folded words without punctuation, so that no word hides in an address or a hyphen. */
export const searchable = (...texts: readonly string[]): string => wordsOf(texts.join(' ')).join(' ')

/** For PostgreSQL's `to_tsquery('simple', …)`: every word typed begins a word found. Null when no word was typed. */
export const prefixQuery = (typed: string): string | null => {
	const words = wordsTyped(typed)
	return words.length > 0 ? words.map((word) => `${word}:*`).join(' & ') : null
}

/** The same for `' ' || searchable like all`: for a few rows, where the index would find too many. */
export const prefixPatterns = (typed: string): readonly string[] => wordsTyped(typed).map((word) => `% ${word}%`)

const wordsTyped = (typed: string) => wordsOf(typed).slice(0, 8)

const wordsOf = (text: string): readonly string[] => foldText(text).match(/[\p{L}\p{N}]+/gu) ?? []
