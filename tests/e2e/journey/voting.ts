import { expect, type Page } from '@playwright/test'
import { desk, slug } from './edition.ts'
import { fillIn, formOf } from './fill.ts'
import type { SentIdea } from './submitting.ts'

export type Marks = readonly [forNew: number, forUseful: number] | 'abstained'
const base = `/jury/editions/${slug}`

/** Answers for each idea, looks the whole ballot through and casts it; answers the receipt's number. */
export async function castBallot(
	juror: Page,
	country: string,
	answers: readonly (readonly [SentIdea, Marks])[],
	button = 'Cast this ballot',
): Promise<string> {
	for (const [{ code }, marks] of answers) {
		await juror.goto(`${base}/${country}/entries/${code}`)
		if (marks === 'abstained') await juror.getByRole('button', { name: 'Abstain' }).click()
		else await fillIn(formOf(juror), { 'scores.new': `${marks[0]}`, 'scores.useful': `${marks[1]}` }, 'Save and next')
	}
	await juror.goto(`${base}/${country}/ballot`)
	await juror.getByRole('button', { name: button, exact: true }).click()
	await expect(juror.getByRole('heading', { name: 'Receipt' })).toBeVisible()
	return juror.locator('main .mono').first().innerText()
}

/** A partner at home in the country has no ballot there, and is told so. */
export async function hasNoBallotAtHome(juror: Page, home: string, path: string): Promise<void> {
	await juror.goto(base)
	await expect(juror.getByText(`${home} is your own country`)).toBeVisible()
	await juror.goto(`${base}/${path}/ballot`)
	await expect(juror.getByRole('button', { name: /Cast/ })).toBeHidden()
}

/** The organiser sees who has cast, and closes once nobody is missing. */
export async function closeCountry(organiser: Page, code: string, name: string): Promise<void> {
	await organiser.goto(`${desk}/voting/${code}/closure`)
	await organiser.getByRole('button', { name: `Close ${name}` }).click()
	await expect(organiser).toHaveURL(`${desk}/results/${code}`)
}
