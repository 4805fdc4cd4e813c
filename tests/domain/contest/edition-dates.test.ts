import { expect, test } from 'vitest'
import { checkDates } from '#app/domain/contest/edition-dates.ts'
import type { CountryDates, EditionDates } from '#app/domain/contest/phase.ts'

const dates: EditionDates = {
	callOpens: '2027-10-14T00:00',
	callCloses: '2027-10-17T00:00',
	votingOpens: '2027-10-25T09:00',
	votingCloses: '2027-11-08T18:00',
	zone: 'Europe/Brussels',
	moderationDays: 7,
}
const countries: CountryDates[] = [
	{ country: 'LV', zone: 'Europe/Riga' },
	{ country: 'IT', zone: 'Europe/Rome' },
]

test('dates that follow one another make a contest', () => {
	expect(checkDates(dates, countries)).toEqual({ ok: true, value: null })
})

test('voting may open at the very instant moderation ends', () => {
	const tight = { ...dates, zone: 'Europe/Rome', votingOpens: '2027-10-24T00:00' }
	expect(checkDates(tight, countries)).toEqual({ ok: true, value: null })
})

test('a contest of ten minutes is possible without days of moderation', () => {
	const quick = {
		...dates,
		callOpens: '2027-10-14T10:00',
		callCloses: '2027-10-14T10:04',
		votingOpens: '2027-10-14T10:05',
		votingCloses: '2027-10-14T10:10',
		moderationDays: 0,
		zone: 'Europe/Riga',
	}
	expect(checkDates(quick, [{ country: 'LV', zone: 'Europe/Riga' }])).toEqual({ ok: true, value: null })
})

test.each([
	['wall-clock-invalid', { callOpens: '14 October' }],
	['zone-unknown', { zone: 'Europe/Atlantis' }],
	['moderation-days-invalid', { moderationDays: -1 }],
	['moderation-days-invalid', { moderationDays: 1.5 }],
	['call-closes-before-it-opens', { callCloses: '2027-10-14T00:00' }],
	['voting-opens-before-call-closes', { votingOpens: '2027-10-16T09:00' }],
	['voting-opens-before-moderation-ends', { votingOpens: '2027-10-23T23:59' }],
	['voting-closes-before-it-opens', { votingCloses: '2027-10-25T09:00' }],
] as const)('%s: %o is refused', (reason, change) => {
	expect(checkDates({ ...dates, ...change }, countries)).toEqual({ ok: false, reason })
})

test('an extension in one country counts like everybody’s dates', () => {
	const extended = [{ country: 'LV', zone: 'Europe/Riga', callCloses: '2027-10-20T00:00' }]
	expect(checkDates(dates, extended)).toEqual({ ok: false, reason: 'voting-opens-before-moderation-ends' })
	const garbled = [{ country: 'LV', zone: 'Europe/Riga', callCloses: 'soon' }]
	expect(checkDates(dates, garbled)).toEqual({ ok: false, reason: 'wall-clock-invalid' })
})

test('midnight in Riga is too early for voting while moderation still runs in Rome', () => {
	const early = { ...dates, zone: 'Europe/Riga', votingOpens: '2027-10-24T00:00' }
	expect(checkDates(early, countries)).toEqual({ ok: false, reason: 'voting-opens-before-moderation-ends' })
})
