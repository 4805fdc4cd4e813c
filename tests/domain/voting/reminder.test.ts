import { expect, test } from 'vitest'
import { ballotStates } from '#app/domain/voting/ballot-state.ts'
import {
	isUnfinished,
	nextReminders,
	type RemindedCountry,
	ReminderForm,
	remindersDue,
	remindersOf,
} from '#app/domain/voting/reminder.ts'

const latvia: RemindedCountry = {
	country: 'LV',
	opens: new Date('2026-10-23T22:00:00Z'),
	closes: new Date('2026-11-06T23:00:00Z'),
	days: [7, 3, 1],
	reminded: null,
	zone: 'Europe/Brussels',
}
const due = (at: string, facts: Partial<RemindedCountry> = {}) =>
	remindersDue([{ ...latvia, ...facts }], new Date(at)).length > 0

test('reminders come at the hour of the closing, as the calendar counts days', () => {
	expect(remindersOf({ ...latvia, days: [14, 13, 7, 1] })).toEqual([
		new Date('2026-10-23T22:00:00Z'),
		new Date('2026-10-24T22:00:00Z'),
		new Date('2026-10-30T23:00:00Z'),
		new Date('2026-11-05T23:00:00Z'),
	])
})

test('no reminder comes before the voting has opened', () => {
	expect(remindersOf({ ...latvia, days: [60, 15] })).toEqual([])
	expect(due('2026-10-24T00:00:00Z')).toBe(false)
})

test('a reminder is due from its instant on, once', () => {
	expect(due('2026-10-30T22:59:59.999Z')).toBe(false)
	expect(due('2026-10-30T23:00:00Z')).toBe(true)
	expect(due('2026-10-31T12:00:00Z')).toBe(true)
	expect(due('2026-10-31T12:00:00Z', { reminded: new Date('2026-10-30T23:00:03Z') })).toBe(false)
	expect(due('2026-11-03T23:00:00Z', { reminded: new Date('2026-10-30T23:00:03Z') })).toBe(true)
})

test('whoever slept through several reminders gives one, and none once the country is over', () => {
	expect(remindersDue([latvia], new Date('2026-11-06T12:00:00Z'))).toEqual([latvia])
	expect(due('2026-11-06T12:00:00Z', { reminded: new Date('2026-11-06T11:00:00Z') })).toBe(false)
	expect(due('2026-11-06T23:00:00Z')).toBe(false)
})

test('an extension moves what is still to come', () => {
	const extended = { closes: new Date('2026-11-09T23:00:00Z'), reminded: new Date('2026-11-05T23:00:01Z') }
	expect(due('2026-11-06T22:00:00Z', extended)).toBe(false)
	expect(due('2026-11-06T23:00:00Z', extended)).toBe(true)
})

test('the next reminders are those that come first, for all countries that share the instant', () => {
	const italy = { ...latvia, country: 'IT' }
	const greece = { ...latvia, country: 'GR', closes: new Date('2026-11-09T23:00:00Z') }
	expect(nextReminders([latvia, italy, greece], new Date('2026-10-31T00:00:00Z'))).toEqual({
		at: new Date('2026-11-02T23:00:00Z'),
		countries: ['GR'],
	})
	expect(nextReminders([latvia, italy, greece], new Date('2026-11-03T00:00:00Z'))?.countries).toEqual(['LV', 'IT'])
	expect(nextReminders([latvia], new Date('2026-11-06T00:00:00Z'))).toBeNull()
})

test('unfinished is whoever could still cast something', () => {
	expect(ballotStates.filter((state) => isUnfinished(state, 3))).toEqual(['none', 'draft', 'reopened'])
	expect(ballotStates.filter((state) => isUnfinished(state, 0))).toEqual([])
})

test.each([
	['7, 3, 1', [7, 3, 1]],
	['1 3;7 3', [7, 3, 1]],
	['', []],
	[' 60 ', [60]],
])('a schedule reads %j', (typed, days) => {
	expect(ReminderForm.parse({ days: [typed] })).toEqual({ days: [days] })
})

test.each(['0', '61', 'seven', '1.5', '-3', '1 2 3 4 5 6 7 8 9 10 11'])('%j is no schedule', (typed) => {
	expect(ReminderForm.safeParse({ days: [typed] }).success).toBe(false)
})
