import sharp from 'sharp'
import { expect, type Page } from '#tests/support/browser-test.ts'
import { fillIn, formOf } from './journey/fill.ts'
import { acceptInvitation } from './journey/inviting.ts'
import { linkInLetter } from './journey/letters.ts'
import { signedIn, signInsOf, somebody } from './journey/people.ts'
import { testWhere } from './jury-desk/at-desk.ts'
import { slug } from './jury-desk/open-voting.ts'

const test = testWhere({ entries: {} })
const desk = `/organise/editions/${slug}`
const jury = `/jury/editions/${slug}`
const substitute = 'substitute@example.org'
const reason = 'It has left the consortium for good.'

const openPartner = async (organiser: Page, name: string): Promise<void> => {
	await organiser.goto(`${desk}/partners`)
	await organiser.getByRole('row').filter({ hasText: name }).getByRole('link', { name }).click()
	await expect(organiser.getByRole('heading', { level: 1 })).toHaveText(name)
}

test('a partner gets a logo, hands its seat over in the middle of a ballot, and another one leaves', async ({
	browser,
	server,
}) => {
	const [organising] = signInsOf(server, 'organiser')
	const jurors = signInsOf(server, 'juror')
	const organiser = await signedIn(browser, server, organising!)
	const [latvian, swede] = await Promise.all(jurors.slice(0, 2).map((juror) => signedIn(browser, server, juror)))

	await test.step('Everybody sees the jury with its logos', async () => {
		await openPartner(organiser, 'Example partner, Latvia')
		const background = { r: 20, g: 90, b: 60, alpha: 0.8 }
		const buffer = await sharp({ create: { width: 900, height: 300, channels: 4, background } })
			.png()
			.toBuffer()
		await organiser.locator('[name="logo"]').setInputFiles({ name: 'logo.png', mimeType: 'image/png', buffer })
		await organiser.getByRole('button', { name: 'Use this logo' }).click()
		const logo = { name: 'Example partner, Latvia' }
		await expect(organiser.getByRole('img', logo)).toBeVisible()

		const reader = await somebody(browser, server, 'phone')
		await reader.goto(`/editions/${slug}`)
		const shown = reader.locator('#jury').getByRole('img', logo)
		await expect(shown).toHaveAttribute('width', '480')
		await expect.poll(() => shown.evaluate((img: HTMLImageElement) => img.naturalWidth)).toBe(480)
		await expect(reader.getByRole('link', logo)).toHaveCount(0)
	})

	const entry = await test.step('A juror begins a ballot', async () => {
		await latvian!.goto(`${jury}/SE`)
		await latvian!.locator(`a[href*="${jury}/SE/entries/"]`).first().click()
		const marks = latvian!.locator('[type="radio"][name^="scores."][value="4"]')
		for (const mark of await marks.all()) await mark.check()
		const here = new URL(latvian!.url()).pathname
		await latvian!.getByRole('button', { name: 'Save and next' }).click()
		await latvian!.goto(here)
		await expect(marks.first()).toBeChecked()
		return here
	})

	await test.step('A substitute takes the seat over and goes on where it was left', async () => {
		await openPartner(organiser, 'Example partner, Latvia')
		await organiser.getByRole('link', { name: 'The seat and its trail' }).click()
		await fillIn(formOf(organiser), { name: 'The substitute', email: substitute }, 'Send the invitation')
		await expect(organiser.getByText('The substitute is invited')).toBeVisible()

		const next = await somebody(browser, server, 'desk')
		await acceptInvitation(next, await linkInLetter(organiser, 'Invitation', substitute))
		expect((await latvian!.goto(entry))?.status()).toBe(403)
		await next.goto(entry)
		await expect(next.locator('[type="radio"][name^="scores."][value="4"]').first()).toBeChecked()
		await next.goto(`${jury}/seat`)
		await expect(next.getByRole('row').filter({ hasText: 'The substitute' })).toContainText('still')
		await expect(next.getByRole('row').filter({ hasText: 'Example juror, Latvia' })).not.toContainText('still')
	})

	await test.step('Whoever sat there before is erased, and the trail goes on without a name', async () => {
		const erase = async (name: string) => {
			await organiser.goto('/organise/people')
			await organiser.getByRole('link', { name }).first().click()
			await organiser.getByRole('link', { name: 'Erase name and address' }).click()
			await organiser.getByRole('button', { name: 'Erase name and address' }).click()
		}
		await erase('Example juror, Sweden')
		await expect(organiser.getByText('still holds a seat in a vote')).toBeVisible()
		await erase('Example juror, Latvia')
		await expect(organiser.getByRole('heading', { level: 1 })).toHaveText('Name removed')

		await latvian!.goto('/account')
		expect(new URL(latvian!.url()).pathname).toBe('/sign-in')
		await openPartner(organiser, 'Example partner, Latvia')
		await organiser.getByRole('link', { name: 'The seat and its trail' }).click()
		const holders = organiser.getByRole('table').first().getByRole('row')
		await expect(holders.filter({ hasText: 'Name removed' })).not.toContainText('still')
		await expect(holders.filter({ hasText: 'Example juror' })).toHaveCount(0)
	})

	await test.step('A partner leaves: its ballots are withdrawn, its juror is out', async () => {
		await openPartner(organiser, 'Example partner, Sweden')
		await organiser.getByRole('link', { name: 'A partner leaves' }).click()
		await expect(organiser.getByRole('row').filter({ hasText: 'Latvia' })).toContainText('Not cast')
		await fillIn(formOf(organiser), { reason: 'too short' }, 'Let it leave')
		await expect(organiser.locator('[name="reason"]')).toHaveValue('too short')
		await fillIn(formOf(organiser), { reason }, 'Let it leave')
		await expect(organiser.getByRole('table', { name: 'Partners that left' })).toContainText(reason)
		expect((await swede!.goto(jury))?.status()).toBe(403)
		await organiser.goto(`${desk}/voting`)
		await expect(organiser.getByRole('table').last()).not.toContainText('Example partner, Sweden')
	})
})
