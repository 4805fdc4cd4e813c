import { expect, type Page } from '@playwright/test'
import { desk } from './edition.ts'
import { fillIn, formOf } from './fill.ts'

/** UPU S10: the check digit of 47312482 is 9. */
const trackingNumber = 'RB473124829LV'

const serial = 'HB-0042'

/** A kind that the award brings, with one piece: by award it would go to the first country, so it is given by hand. */
export async function givePrize(organiser: Page, name: string, country: string): Promise<void> {
	await organiser.goto(`${desk}/prizes/kinds/new`)
	await fillIn(formOf(organiser), { 'names.en': name, 'names.lv': name, battery: 'contained' }, 'Add')
	await expect(organiser.getByText('UN 3481').first()).toBeVisible()
	await fillIn(formOf(organiser, '/units'), { serials: serial }, 'Add pieces')
	await organiser.goto(`${desk}/prizes/rules`)
	const brought = organiser.locator('select[name^="kinds."]').first()
	await brought.selectOption({ label: name })
	await organiser.getByRole('button', { name: 'Save' }).click()
	await organiser.goto(`${desk}/prizes/giving`)
	await expect(organiser.getByRole('main')).toContainText(serial)
	await expect(organiser.getByRole('button', { name: 'Give 1 prize' })).toBeVisible()
	await openPrize(organiser)
	const form = organiser.locator('form[action$="/winner"]')
	const winner = await form.locator('option', { hasText: country }).getAttribute('value')
	await form.locator('select').selectOption(winner)
	await form.getByRole('button', { name: 'Give', exact: true }).click()
	await expect(organiser.getByRole('main')).toContainText(country)
}

/** The library is asked, whoever won. */
export async function askLibrary(organiser: Page, email: string): Promise<void> {
	await fillIn(formOf(organiser, '/address-request'), { email }, 'Ask for the address')
	await expect(organiser.getByText(email)).toBeVisible()
}

export async function openPrize(organiser: Page): Promise<void> {
	await organiser.goto(`${desk}/prizes`)
	await organiser.getByRole('link', { name: serial }).click()
}

export async function giveAddress(librarian: Page, link: string, street: string): Promise<void> {
	await librarian.goto(link)
	const address = {
		name: 'Reading room',
		street,
		postcode: 'LV-5201',
		town: 'Jēkabpils',
		country: 'LV',
		phone: '+371 20001234',
	}
	await fillIn(formOf(librarian), address, 'Send the address')
	await expect(librarian.getByText('We have your address')).toBeVisible()
	await expect(librarian.getByText(street)).toBeHidden()
}

/** A slip of the pen is noticed; the right number sets the parcel on its way. */
export async function ship(organiser: Page): Promise<void> {
	const form = organiser.locator('form[action$="/shipment"]')
	const towns = {
		fromTown: 'Turin',
		fromCountry: 'IT',
		toTown: 'Jēkabpils',
		toCountry: 'LV',
		carrier: 'latvijas-pasts',
	}
	await fillIn(form, { ...towns, trackingNumber: trackingNumber.replace('829', '828') }, 'Send')
	await expect(organiser.locator('[name="trackingNumber"]')).toHaveValue('RB473124828LV')
	await fillIn(form, { trackingNumber }, 'Send')
	await expect(organiser.locator('form[action$="/tracking-events"]')).toBeVisible()
}

export async function addNews(organiser: Page, status: string, place: Record<string, string> = {}): Promise<void> {
	await fillIn(organiser.locator('form[action$="/tracking-events"]'), { status, ...place }, 'Write it down')
	await expect(organiser).toHaveURL(/\/prizes\//)
}

export const maskedFrom = trackingNumber
