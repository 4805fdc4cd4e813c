import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { CountryDates, EditionCourse } from '#app/domain/contest/phase.ts'
import {
	callOf,
	editionPhase,
	isCallOpen,
	moderationEnds,
	nextPhaseInstant,
	phaseOf,
	phases,
} from '#app/domain/contest/phase.ts'

const edition: EditionCourse = {
	callOpens: '2020-10-15T00:00',
	callCloses: '2020-10-18T00:00',
	votingOpens: '2020-11-02T09:00',
	votingCloses: '2020-11-16T18:00',
	zone: 'Europe/Brussels',
	moderationDays: 7,
	releasedAt: new Date('2020-11-23T10:00:00Z'),
	archivedAt: new Date('2021-11-23T10:00:00Z'),
}
const latvia: CountryDates = { country: 'LV', zone: 'Europe/Riga' }
const italy: CountryDates = { country: 'IT', zone: 'Europe/Rome' }
const at = (text: string): Date => new Date(text)

describe('the call', () => {
	test('is open in a country from its own midnight to its own midnight', () => {
		expect(callOf(edition, latvia)).toEqual({ opens: at('2020-10-14T21:00:00Z'), closes: at('2020-10-17T21:00:00Z') })
		expect(callOf(edition, italy)).toEqual({ opens: at('2020-10-14T22:00:00Z'), closes: at('2020-10-17T22:00:00Z') })
	})

	test('takes in the last millisecond of its last day and nothing after it', () => {
		expect(isCallOpen(edition, latvia, at('2020-10-17T20:59:59.999Z'))).toBe(true)
		expect(isCallOpen(edition, latvia, at('2020-10-17T21:00:00.000Z'))).toBe(false)
	})

	test('closes later where it was extended, and nowhere else', () => {
		const extended = { ...latvia, callCloses: '2020-10-19T00:00' }
		expect(isCallOpen(edition, extended, at('2020-10-18T12:00:00Z'))).toBe(true)
		expect(isCallOpen(edition, italy, at('2020-10-18T12:00:00Z'))).toBe(false)
	})

	test('is followed by days of moderation that the calendar counts, across the end of summer time', () => {
		expect(moderationEnds({ ...edition, moderationDays: 8 }, latvia)).toEqual(at('2020-10-25T22:00:00Z'))
	})
})

describe('the phase in a country', () => {
	test.each([
		['2020-10-14T20:59:59Z', 'upcoming'],
		['2020-10-14T21:00:00Z', 'open'],
		['2020-10-17T21:00:00Z', 'moderation'],
		['2020-11-02T07:59:59Z', 'moderation'],
		['2020-11-02T08:00:00Z', 'voting'],
		['2020-11-16T17:00:00Z', 'counting'],
		['2020-11-23T09:59:59.999Z', 'counting'],
		['2020-11-23T10:00:00Z', 'announced'],
		['2021-11-23T10:00:00Z', 'archived'],
	] as const)('at %s is %s', (now, phase) => {
		expect(phaseOf(edition, latvia, at(now))).toBe(phase)
	})

	test('stays counting for as long as nothing is released', () => {
		expect(phaseOf({ ...edition, releasedAt: null, archivedAt: null }, latvia, at('2030-01-01T00:00:00Z'))).toBe(
			'counting',
		)
	})
})

describe('the phase of the whole edition', () => {
	test('is open as soon as one country is', () => {
		expect(editionPhase(edition, [italy, latvia], at('2020-10-14T21:30:00Z'))).toBe('open')
	})

	test('is moderation once the last country has closed', () => {
		expect(editionPhase(edition, [italy, latvia], at('2020-10-17T21:30:00Z'))).toBe('open')
		expect(editionPhase(edition, [italy, latvia], at('2020-10-17T22:00:00Z'))).toBe('moderation')
	})

	test('follows its own zone while it has no countries', () => {
		expect(editionPhase(edition, [], at('2020-10-14T22:00:00Z'))).toBe('open')
	})
})

describe('the next instant', () => {
	test('is the first of any country', () => {
		expect(nextPhaseInstant(edition, [italy, latvia], at('2020-01-01T00:00:00Z'))).toEqual(at('2020-10-14T21:00:00Z'))
	})

	test('is none when all is over', () => {
		expect(nextPhaseInstant(edition, [italy, latvia], at('2021-11-23T10:00:00Z'))).toBe(null)
	})

	const instants = fc.date({ min: at('2020-10-01T00:00:00Z'), max: at('2021-12-31T00:00:00Z'), noInvalidDate: true })
	const picked = fc.subarray([italy, latvia, { ...latvia, callCloses: '2020-10-20T12:00' }])

	test('comes before any change: until then every phase stays as it is', () => {
		fc.assert(
			fc.property(instants, instants, picked, (now, later, countries) => {
				const next = nextPhaseInstant(edition, countries, now)
				fc.pre(later >= now && (next === null || later < next))
				const phasesAt = (instant: Date) => [
					editionPhase(edition, countries, instant),
					...countries.map((country) => phaseOf(edition, country, instant)),
				]
				expect(phasesAt(later)).toEqual(phasesAt(now))
			}),
		)
	})

	test('always lies ahead', () => {
		fc.assert(
			fc.property(instants, picked, (now, countries) => {
				const next = nextPhaseInstant(edition, countries, now)
				expect(next === null || next > now).toBe(true)
			}),
		)
	})
})

test('time never leads back to an earlier phase', () => {
	const instants = fc.date({ min: at('2020-10-01T00:00:00Z'), max: at('2021-12-31T00:00:00Z'), noInvalidDate: true })
	fc.assert(
		fc.property(instants, instants, (a, b) => {
			const [earlier, later] = a < b ? [a, b] : [b, a]
			const order = [earlier, later].map((now) => phases.indexOf(phaseOf(edition, latvia, now)))
			expect(order[0]).toBeLessThanOrEqual(order[1] ?? -1)
		}),
	)
})
