/** `place --flag --name value` or `--name=value`: what was typed after a command; the names given take a value. */
export function readWords(words: readonly string[], named: readonly string[]) {
	const places: string[] = []
	const flags: string[] = []
	const values: Record<string, string[]> = {}
	for (let i = 0; i < words.length; i++) {
		const word = words[i] ?? ''
		const [, name, given] = /^--([^=]+)(?:=([\s\S]*))?$/.exec(word) ?? []
		if (name === undefined) places.push(word)
		else if (named.includes(name)) values[name] = [...(values[name] ?? []), given ?? words[++i] ?? '']
		else flags.push(name)
	}
	return { places, flags, values }
}
