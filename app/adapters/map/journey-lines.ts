import type { Journey, Stop } from '#app/domain/prizes/journey.ts'
import { projection } from './map-frame.ts'
import { type MapView, viewOf } from './map-view.ts'

type Point = readonly [number, number]

export interface JourneyLines {
	readonly view: MapView
	readonly ways: readonly { readonly path: string; readonly kind: 'route' | 'ahead' }[]
	readonly marks: readonly {
		readonly town: string
		readonly x: number
		readonly y: number
		readonly kind: 'goal' | 'stop' | 'open'
	}[]
}

/** The prizes' ways as bent lines, with a mark at each town: filled where one arrived, open where one is awaited. */
export function journeyLines(journeys: readonly Journey[]): JourneyLines {
	const lines = journeys.map(linesOf)
	const marks = lines.flatMap((line) => line.marks)
	const rank = { goal: 0, open: 1, stop: 2 }
	const first = marks.toSorted((a, b) => rank[a.kind] - rank[b.kind])
	return {
		view: viewOf(marks),
		ways: lines.flatMap((line) => line.ways),
		marks: first.filter((mark, i) => first.findIndex(({ x, y }) => x === mark.x && y === mark.y) === i),
	}
}

function linesOf({ travelled, ahead, arrived }: Journey): Pick<JourneyLines, 'ways' | 'marks'> {
	const last = travelled.at(-1)
	return {
		ways: [
			...travelled.slice(1).map((stop, i) => ({ path: bend(travelled[i] ?? stop, stop), kind: 'route' as const })),
			...(ahead && last ? [{ path: bend(last, ahead), kind: 'ahead' as const }] : []),
		],
		marks: [
			...travelled.map((stop) => ({
				...mark(stop),
				kind: arrived && stop === last ? ('goal' as const) : ('stop' as const),
			})),
			...(ahead ? [{ ...mark(ahead), kind: 'open' as const }] : []),
		],
	}
}

const mark = (stop: Stop) => {
	const [x, y] = onMap(stop)
	return { town: stop.town, x, y }
}

function bend(from: Stop, to: Stop): string {
	const [a, b] = [onMap(from), onMap(to)]
	const middle: Point = [(a[0] + b[0]) / 2 + (a[1] - b[1]) / 7, (a[1] + b[1]) / 2 + (b[0] - a[0]) / 7]
	return `M${a.join()}Q${middle.map(Math.round).join()} ${b.join()}`
}

const onMap = ({ longitude, latitude }: Stop): Point => {
	const [x, y] = projection([longitude, latitude]) ?? [Number.NaN, Number.NaN]
	return [Math.round(x), Math.round(y)]
}
