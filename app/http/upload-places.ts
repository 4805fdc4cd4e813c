/** A room with so many places: whoever finds none waits for one, but not for ever. */
export function placesFor(most: number, patience: number) {
	const waiting: (() => void)[] = []
	let taken = 0

	/** Answers how to leave, or null when no place came free in time. */
	async function enter(): Promise<(() => void) | null> {
		if (taken < most) taken++
		else if (!(await placeLeftToMe())) return null
		return leave
	}

	function placeLeftToMe(): Promise<boolean> {
		return new Promise((resolve) => {
			const tired = setTimeout(() => {
				waiting.splice(waiting.indexOf(mine), 1)
				resolve(false)
			}, patience)
			const mine = () => {
				clearTimeout(tired)
				resolve(true)
			}
			waiting.push(mine)
		})
	}

	function leave(): void {
		const next = waiting.shift()
		if (next) next()
		else taken--
	}

	return { enter }
}
