import { expect, type Page } from '@playwright/test'
import { wallClockAt } from '#app/domain/contest/wall-clock.ts'
import { fillIn, formOf } from './fill.ts'

export const slug = 'journey'
export const desk = `/organise/editions/${slug}`
export const zone = 'Europe/Riga'
const minute = 60_000
const hour = 60 * minute

/** Wall-clock times count whole minutes. */
const clock = (instant: number, there = zone) => wallClockAt(new Date(instant), there)
/** Where the day of the call ends last. */
const lastZone = 'Europe/Rome'

/** An edition in Latvia and Italy whose call is open since hours and for hours to come. */
export async function makeEdition(organiser: Page): Promise<void> {
	const now = Date.now()
	await organiser.goto('/organise/editions/new')
	await fillIn(
		formOf(organiser),
		{
			'title.en': 'The journey',
			'title.lv': 'Ceļojums',
			'question.en': 'What should your library lend tomorrow?',
			'question.lv': 'Ko jūsu bibliotēkai vajadzētu aizdot rīt?',
			slug,
			countries: ['LV', 'IT'],
			zone,
			callOpens: clock(now - 3 * hour),
			callCloses: clock(now + 5 * hour),
			moderationDays: '0',
			votingOpens: clock(now + 6 * hour),
			votingCloses: clock(now + 12 * hour),
			demo: true,
		},
		'Make the edition',
	)
	await expect(organiser).toHaveURL(desk)
	await organiser.goto(`${desk}/categories`)
	await fillIn(formOf(organiser, ''), { 'names.en': 'Lending', 'names.lv': 'Aizdošana' }, 'Add')
}

/** Two criteria of one weight, no names under the ballots, every step of the tie chain. */
export async function setRules(organiser: Page): Promise<void> {
	await organiser.goto(`${desk}/rounds/1`)
	const form = formOf(organiser)
	await fillIn(
		form,
		{
			'criteria[0].names.en': 'New',
			'criteria[0].names.lv': 'Jauns',
			'criteria[0].weight': '1',
			'criteria[1].names.en': 'Useful',
			'criteria[1].names.lv': 'Noderīgs',
			'criteria[1].weight': '1',
			'criteria[2].names.en': '',
			'criteria[2].names.lv': '',
			quorumPercent: '50',
		},
		'Save',
	)
}

export async function publishEdition(organiser: Page): Promise<void> {
	await organiser.goto(desk)
	await organiser.getByRole('button', { name: 'Publish' }).click()
	await expect(organiser.getByRole('link', { name: 'See its public page' })).toBeVisible()
}

/** The call ends with the minute that has begun, and voting opens with the next; waits until it has. */
export async function moveToVoting(organiser: Page): Promise<void> {
	const opens = (Math.floor((Date.now() + 3_000) / minute) + 1) * minute
	await organiser.goto(`${desk}/dates`)
	await fillIn(
		formOf(organiser),
		{ callCloses: clock(Date.now(), lastZone), votingOpens: clock(opens), votingCloses: clock(opens + hour) },
		'Save',
	)
	await expect(organiser).toHaveURL(desk)
	await organiser.waitForTimeout(Math.max(0, opens - Date.now()) + 500)
}
