/** `place --flag --name value`: what was typed after a command; the names given take a value. */
export function readWords(words: readonly string[], named: readonly string[]) {
	const places: string[] = []
	const flags: string[] = []
	const values: Record<string, string[]> = {}
	for (let i = 0; i < words.length; i++) {
		const word = words[i] ?? ''
		const name = word.startsWith('--') ? word.slice(2) : null
		if (name === null) places.push(word)
		else if (named.includes(name)) values[name] = [...(values[name] ?? []), words[++i] ?? '']
		else flags.push(name)
	}
	return { places, flags, values }
}
