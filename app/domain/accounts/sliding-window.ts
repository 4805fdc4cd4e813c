/** What was counted in the window that runs and in the one before it, each so many milliseconds long. */
export interface Windows {
	readonly length: number
	/** Of the running window, gone by so far. */
	readonly elapsed: number
	readonly current: number
	readonly previous: number
}

/** About how many there were within one length from now: those of the window before count for the part of it that remains. */
const inSight = ({ length, elapsed, current, previous }: Windows): number =>
	current + previous * Math.max(0, 1 - elapsed / length)

/** How many milliseconds to wait until another one is within the limit; 0 when it is already. */
export function waitingTime(windows: Windows, limit: number): number {
	if (inSight(windows) <= limit) return 0
	const { length, elapsed, current, previous } = windows
	// As long as the running window alone is too full, waiting begins with its end.
	if (current > limit) return length - elapsed + length * (1 - limit / current)
	return length * (1 - (limit - current) / previous) - elapsed
}
