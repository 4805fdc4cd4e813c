import { Temporal } from 'temporal-polyfill'

export interface ArrivalDay {
	readonly country: string
	/** YYYY-MM-DD, in the country's own zone. */
	readonly day: string
	readonly received: number
}

export interface ArrivalChart {
	/** Every day from the first to the last, also those on which nothing came. */
	readonly days: readonly string[]
	readonly lanes: readonly { readonly country: string; readonly total: number; readonly received: readonly number[] }[]
	readonly total: readonly number[]
	/** The most that came from one country on one day. */
	readonly most: number
}

const mostDays = 120

/** What came when from where: so many days at most, the last ones. Countries stand in the order that is given. */
export function arrivalChart(rows: readonly ArrivalDay[], countries: readonly string[]): ArrivalChart {
	const days = allDays(rows.map(({ day }) => day))
	const lanes = countries.map((country) => {
		const here = new Map(rows.filter((each) => each.country === country).map(({ day, received }) => [day, received]))
		const received = days.map((day) => here.get(day) ?? 0)
		return { country, received, total: received.reduce((sum, each) => sum + each, 0) }
	})
	return {
		...{ days, lanes },
		total: days.map((_, at) => lanes.reduce((sum, { received }) => sum + (received[at] ?? 0), 0)),
		most: Math.max(0, ...lanes.flatMap(({ received }) => received)),
	}
}

function allDays(known: readonly string[]): string[] {
	const sorted = known.toSorted()
	const [first] = sorted
	const last = sorted.at(-1)
	if (!first || !last) return []
	const to = Temporal.PlainDate.from(last)
	const length = Math.min(mostDays, Temporal.PlainDate.from(first).until(to, { largestUnit: 'day' }).days + 1)
	return Array.from({ length }, (_, at) => to.subtract({ days: length - 1 - at }).toString())
}
