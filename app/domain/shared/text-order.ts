/** By UTF-16 code units: the same order on every machine, and never a judgement. */
export const byText =
	<T>(textOf: (value: T) => string) =>
	(a: T, b: T): number => {
		const [left, right] = [textOf(a), textOf(b)]
		return left < right ? -1 : left > right ? 1 : 0
	}
