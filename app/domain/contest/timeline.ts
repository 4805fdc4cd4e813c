import type { Edition } from './edition.ts'
import { courseOf } from './edition-course.ts'
import type { DatesInput } from './edition-form.ts'
import { callOf, moderationEnds } from './phase.ts'
import { instantOf } from './wall-clock.ts'

export type SpanKind = 'call' | 'moderation' | 'voting'

/** A time of an edition from one instant to another. */
export interface Span {
	readonly kind: SpanKind
	/** Null: the same instant everywhere. */
	readonly country: string | null
	readonly zone: string
	/** Of a voting: which round. */
	readonly round: number | null
	readonly opens: Date
	readonly closes: Date
}

/** All times of an edition as instants: call and moderation country by country, the votings for all. */
export function spansOf(edition: Edition): Span[] {
	const course = courseOf(edition)
	const countries = edition.countries.flatMap((country): Span[] => {
		const { opens, closes } = callOf(course, country)
		const here = { country: country.country, zone: country.zone, round: null }
		return [
			{ ...here, kind: 'call', opens, closes },
			{ ...here, kind: 'moderation', opens: closes, closes: moderationEnds(course, country) },
		]
	})
	const { zone } = edition
	const votings = edition.rounds.map(
		({ position, votingOpens, votingCloses, extendedTo }): Span => ({
			...{ kind: 'voting', country: null, zone, round: position },
			opens: instantOf(votingOpens, zone),
			closes: instantOf([votingCloses, extendedTo ?? ''].toSorted().at(-1) ?? votingCloses, zone),
		}),
	)
	return [...countries, ...votings]
}

/** From the first instant to the last, with a little air at both ends; null where nothing is dated. */
export function extentOf(spans: readonly Span[]): { from: Date; to: Date } | null {
	if (spans.length === 0) return null
	const first = Math.min(...spans.map(({ opens }) => opens.getTime()))
	const last = Math.max(...spans.map(({ closes }) => closes.getTime()))
	const air = (last - first) / 50
	return { from: new Date(first - air), to: new Date(last + air) }
}

export interface Move {
	readonly kind: SpanKind
	readonly end: 'opens' | 'closes'
	readonly country: string | null
	readonly zone: string
	readonly round: number | null
	readonly before: Date
	readonly after: Date
}

/** What would move if these were the dates. */
export function movesBy(edition: Edition, { votingOpens, votingCloses, ...dates }: DatesInput): Move[] {
	const [first, ...later] = edition.rounds
	const rounds = first ? [{ ...first, votingOpens, votingCloses }, ...later] : []
	const after = spansOf({ ...edition, ...dates, rounds })
	return spansOf(edition).flatMap(({ kind, country, round, ...before }, at) => {
		const then = after[at]
		if (!then) return []
		return (['opens', 'closes'] as const).flatMap((end): Move[] =>
			// A moderation opens when its call closes: that is said once.
			before[end].getTime() === then[end].getTime() || (kind === 'moderation' && end === 'opens')
				? []
				: [{ kind, end, country, zone: then.zone, round, before: before[end], after: then[end] }],
		)
	})
}
