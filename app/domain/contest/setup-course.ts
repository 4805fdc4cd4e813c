import type { Edition } from './edition.ts'
import { courseOf } from './edition-course.ts'
import { callOf, countriesOrOwnZone, votingOf } from './phase.ts'
import { type SetupFacts, type SetupNeed, type SetupPhase, setupPhases, whatIsMissing } from './setup-checklist.ts'

export interface PhaseAhead {
	readonly phase: SetupPhase
	/** Null: when two organisers want it. */
	readonly begins: Date | null
	readonly needs: readonly SetupNeed[]
}

/** The phases that are still to come, and those that have begun although something stands in their way. */
export function phasesAhead(edition: Edition, facts: SetupFacts, now: Date): PhaseAhead[] {
	if (edition.announcedFrom) return []
	const begins = beginnings(edition)
	return setupPhases.flatMap((phase) => {
		const at = begins[phase]
		const needs = whatIsMissing(phase, edition, facts)
		const isAhead = at === null || at > now
		return isAhead || needs.some(({ weight }) => weight === 'blocks') ? [{ phase, begins: at, needs }] : []
	})
}

function beginnings(edition: Edition): Record<SetupPhase, Date | null> {
	const course = courseOf(edition)
	const calls = countriesOrOwnZone(course, edition.countries).map((country) => callOf(course, country))
	const first = (dates: readonly Date[]) => dates.toSorted((one, other) => one.getTime() - other.getTime())[0] ?? null
	const voting = edition.rounds.length > 0 ? votingOf(course) : null
	return {
		call: first(calls.map(({ opens }) => opens)),
		// Ideas are looked through as they come; by then whoever does so has much to do.
		moderation: first(calls.map(({ closes }) => closes)),
		voting: voting?.opens ?? null,
		closing: voting?.closes ?? null,
		announcement: null,
	}
}
