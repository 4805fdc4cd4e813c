import type { CallTime } from './call-times.ts'

/** What is told of how long the call is open where nobody knows where its reader is. */
export interface NearestCall {
	readonly call: CallTime
	/** `asked`: the reader chose the country; `guessed`: it may be theirs; `first`: the one in which time runs out first. */
	readonly by: 'asked' | 'guessed' | 'first'
}

/** The call that concerns the reader: of the country asked for, else of the likeliest that takes part, else the first to close. */
export function nearestCall(
	calls: readonly CallTime[],
	asked: string | undefined,
	likely: readonly string[],
	now: Date,
): NearestCall | null {
	const of = (country: string | undefined) => calls.find((call) => call.country === country)
	const chosen = of(asked)
	if (chosen) return { call: chosen, by: 'asked' }
	const guessed = likely.map(of).find((call) => call !== undefined)
	if (guessed) return { call: guessed, by: 'guessed' }
	const first = calls
		.filter(({ closes }) => closes > now)
		.toSorted((one, other) => one.closes.getTime() - other.closes.getTime())[0]
	return first ? { call: first, by: 'first' } : null
}
