import { foldText } from './fold-text.ts'

const longest = 60

/** A name as part of an address: folded words with hyphens, in whatever script they are written. */
export const slugOf = (...texts: readonly string[]): string => {
	const words = foldText(texts.join(' ')).match(/[\p{L}\p{N}]+/gu) ?? []
	return [...words.join('-')].slice(0, longest).join('').replace(/-$/, '') || 'x'
}

/** The slugs to try, in order, until one is free. */
export function* slugsToTry(name: string, place: string): Generator<string> {
	const plain = slugOf(name)
	yield plain
	if (!plain.includes(slugOf(place))) yield slugOf(name, place)
	for (let number = 2; ; number++) yield `${plain}-${number}`
}
