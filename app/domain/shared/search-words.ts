import { foldText } from './fold-text.ts'

/** What is stored to be searched: folded words without punctuation, so that no word hides in an address or a hyphen. */
export const searchable = (...texts: readonly string[]): string => wordsOf(texts.join(' ')).join(' ')

/** For PostgreSQL's `to_tsquery('simple', …)`: every word typed begins a word found. Null when no word was typed. */
export const prefixQuery = (typed: string): string | null => {
	const words = wordsOf(typed).slice(0, 8)
	return words.length > 0 ? words.map((word) => `${word}:*`).join(' & ') : null
}

const wordsOf = (text: string): readonly string[] => foldText(text).match(/[\p{L}\p{N}]+/gu) ?? []
