import { expect, type Page } from '@playwright/test'
import { desk } from './edition.ts'
import { fillIn, formOf } from './fill.ts'

export async function addPartner(organiser: Page, name: string, homeCountry: string): Promise<void> {
	await organiser.goto(`${desk}/partners`)
	const form = organiser.locator('form').filter({ has: organiser.locator('[name="homeCountry"]') })
	await fillIn(form, { name, homeCountry }, 'Add')
	await expect(organiser.getByRole('row').filter({ hasText: name })).toBeVisible()
}

export async function inviteJuror(organiser: Page, partner: string, email: string): Promise<void> {
	await organiser.goto(`${desk}/partners`)
	await organiser.getByRole('row').filter({ hasText: partner }).getByRole('link', { name: 'Invite a juror' }).click()
	const form = organiser.locator('form').filter({ has: organiser.locator('[name="email"]') })
	await fillIn(form, { name: `Juror of ${partner}`, email }, 'Send the invitation')
	await expect(organiser.getByRole('row').filter({ hasText: email })).toBeVisible()
}

/** Sets a password and is led to the desk; the link works once. */
export async function acceptInvitation(juror: Page, link: string): Promise<void> {
	await juror.goto(link)
	await fillIn(formOf(juror), { password: 'a sentence to remember' }, 'Accept the invitation')
	await expect(juror).toHaveURL(/\/jury/)
	expect((await juror.context().request.get(link)).status()).toBe(410)
}
