const minute = 60_000
const units = [
	{ unit: 'day', length: 24 * 60 * minute },
	{ unit: 'hour', length: 60 * minute },
	{ unit: 'minute', length: minute },
] as const

/** A span in at most two neighbouring units, rounded down, but never to nothing: people count what is left. */
export function splitDuration(milliseconds: number): { unit: 'day' | 'hour' | 'minute'; count: number }[] {
	const rest = Math.max(milliseconds, minute)
	const first = units.findIndex(({ length }) => rest >= length)
	return units
		.slice(first, first + 2)
		.map(({ unit, length }, i) => ({
			unit,
			count: Math.floor((i === 0 ? rest : rest % (units[first]?.length ?? length)) / length),
		}))
		.filter(({ count }) => count > 0)
}
