import { expect, test } from 'vitest'
import { defaultRules } from '#app/domain/contest/default-rules.ts'
import type { Edition, Round } from '#app/domain/contest/edition.ts'
import { courseOf } from '#app/domain/contest/edition-course.ts'
import { nextPhaseInstant, votingOf } from '#app/domain/contest/phase.ts'
import { checkRoundDates } from '#app/domain/contest/round-dates.ts'
import {
	formerRound,
	hasRoundOpened,
	isLastRound,
	longlistBefore,
	nextRound,
	roundUnderWay,
} from '#app/domain/contest/round-order.ts'
import { suggestedRound } from '#app/domain/contest/suggested-dates.ts'

const zone = 'Europe/Brussels'
const longlist = { readers: 3, best: 10 }
const round = (position: number, votingOpens: string, votingCloses: string, facts: Partial<Round> = {}): Round => ({
	...{ id: `r${position}`, position, votingOpens, votingCloses, longlistGiven: false, extendedTo: null },
	rules: defaultRules,
	...facts,
})
const first = round(1, '2026-10-26T00:00', '2026-11-07T00:00', { rules: { ...defaultRules, longlist } })
const second = round(2, '2026-11-09T00:00', '2026-11-21T00:00')
const third = round(3, '2026-11-21T00:00', '2026-11-30T00:00')
const rounds = [first, second, third]
const edition: Edition = {
	...{ id: 'e', slug: 'e', kind: 'contest', demo: false, title: { en: 'E' }, question: { en: 'Q' }, zone },
	...{ callOpens: '2026-10-15T00:00', callCloses: '2026-10-18T00:00', moderationDays: 7 },
	...{ submissionsPerAddress: 3, silentDays: 5, asksFactor: false, publishedAt: null, announcedFrom: null },
	...{ countries: [], categories: [], awards: [] },
	rounds,
}
const at = (instant: string) => new Date(instant)

test('a round knows the one before it, the one after it, and the longlist that it rests on', () => {
	expect(rounds.map((each) => formerRound(rounds, each)?.id ?? null)).toEqual([null, 'r1', 'r2'])
	expect(rounds.map((each) => nextRound(rounds, each)?.id ?? null)).toEqual(['r2', 'r3', null])
	expect(rounds.map((each) => longlistBefore(rounds, each)?.id ?? null)).toEqual([null, 'r1', 'r1'])
	expect(rounds.map((each) => isLastRound(rounds, each))).toEqual([false, false, true])
})

test('of two longlists the later one decides what is asked', () => {
	const again = { ...second, rules: { ...defaultRules, longlist } }
	expect(longlistBefore([first, again, third], third)?.id).toBe('r2')
	expect(longlistBefore([first, again, third], again)?.id).toBe('r1')
})

test('a round has opened from the very instant of its opening on', () => {
	expect(hasRoundOpened(second, zone, at('2026-11-08T22:59:59.999Z'))).toBe(false)
	expect(hasRoundOpened(second, zone, at('2026-11-08T23:00:00.000Z'))).toBe(true)
})

test.each<[string, string[], string]>([
	['2026-10-01T00:00:00Z', [], 'r1'],
	['2026-10-28T00:00:00Z', [], 'r1'],
	['2026-11-08T00:00:00Z', ['r1'], 'r1'],
	['2026-11-12T00:00:00Z', ['r1'], 'r2'],
	['2026-11-12T00:00:00Z', [], 'r1'],
	['2026-11-22T00:00:00Z', ['r1'], 'r2'],
	['2026-11-22T00:00:00Z', ['r1', 'r2'], 'r3'],
	['2026-12-22T00:00:00Z', ['r1', 'r2', 'r3'], 'r3'],
])('at %s with %j closed a country is in %s', (now, closed, expected) => {
	expect(roundUnderWay(rounds, zone, new Set(closed), at(now))?.id).toBe(expected)
})

test('without rounds a country is in none', () => {
	expect(roundUnderWay([], zone, new Set(), at('2026-11-12T00:00:00Z'))).toBeNull()
})

const before = at('2026-10-01T00:00:00Z')
const dates = (votingOpens: string, votingCloses: string) => ({ votingOpens, votingCloses })

test.each<[number, string, string, string | null]>([
	[2, '2026-11-07T00:00', '2026-11-21T00:00', null],
	[2, '2026-11-06T23:59', '2026-11-21T00:00', 'rounds-overlap'],
	[2, '2026-11-07T00:00', '2026-11-21T00:01', 'rounds-overlap'],
	[2, '2026-11-10T00:00', '2026-11-10T00:00', 'voting-closes-before-it-opens'],
	[4, '2026-11-30T00:00', '2026-12-30T00:00', null],
	[4, '2026-11-29T00:00', '2026-12-30T00:00', 'rounds-overlap'],
	[1, '2026-10-25T00:00', '2026-11-09T00:00', null],
	[1, '2026-10-24T23:59', '2026-11-09T00:00', 'voting-opens-before-moderation-ends'],
	[2, 'soon', '2026-11-21T00:00', 'wall-clock-invalid'],
])('round %i may last from %s to %s: %s', (position, opens, closes, reason) => {
	const expected = reason ? { ok: false, reason } : { ok: true, value: null }
	expect(checkRoundDates(edition, position, dates(opens, closes), before)).toEqual(expected)
})

test('no round opens in the past, and this very instant is not the past', () => {
	const wanted = dates('2026-12-01T00:00', '2026-12-02T00:00')
	const past = { ok: false, reason: 'voting-opens-in-the-past' }
	expect(checkRoundDates(edition, 4, wanted, at('2026-11-30T23:00:00.000Z'))).toEqual({ ok: true, value: null })
	expect(checkRoundDates(edition, 4, wanted, at('2026-11-30T23:00:00.001Z'))).toEqual(past)
})

test('voting lasts from the first opening to the last end, wherever somebody was given more time', () => {
	const late = { ...edition, rounds: [{ ...first, extendedTo: '2026-12-05T00:00' }, second, third] }
	expect(votingOf(courseOf(edition)).closes).toEqual(at('2026-11-29T23:00:00Z'))
	expect(votingOf(courseOf(late)).closes).toEqual(at('2026-12-04T23:00:00Z'))
})

test("pages change at every round's opening and end", () => {
	const turns: (string | undefined)[] = []
	let now: Date | null = at('2026-10-26T00:00:00Z')
	while (now) {
		now = nextPhaseInstant(courseOf(edition), [], now)
		turns.push(now?.toISOString())
	}
	expect(turns).toEqual([
		'2026-11-06T23:00:00.000Z',
		'2026-11-08T23:00:00.000Z',
		'2026-11-20T23:00:00.000Z',
		'2026-11-29T23:00:00.000Z',
		undefined,
	])
})

test('two weeks after the last round are proposed for a new one, or two weeks from tomorrow on', () => {
	expect(suggestedRound(third, zone, before)).toEqual(dates('2026-11-30T00:00', '2026-12-14T00:00'))
	expect(suggestedRound(third, zone, at('2026-12-05T12:00:00Z'))).toEqual(dates('2026-12-06T00:00', '2026-12-20T00:00'))
})
