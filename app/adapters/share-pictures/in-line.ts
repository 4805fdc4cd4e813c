/** Lets `abreast` jobs run at once and `waiting` more stand in line; whoever comes then is sent away (null). */
export function inLine({ abreast, waiting }: { abreast: number; waiting: number }) {
	const line: (() => void)[] = []
	let running = 0

	return async <T>(job: () => Promise<T>): Promise<T | null> => {
		if (running >= abreast) {
			if (line.length >= waiting) return null
			await new Promise<void>((next) => line.push(next))
		} else running += 1
		try {
			return await job()
		} finally {
			const next = line.shift()
			if (next) next()
			else running -= 1
		}
	}
}
