import { expect, type Page } from '@playwright/test'

/** The private link in the newest letter of that name to that address, as an organiser of a demo reads it in the outbox. */
export async function linkInLetter(organiser: Page, letter: string, recipient: string): Promise<string> {
	const row = organiser.getByRole('row').filter({ hasText: recipient }).filter({ hasText: letter }).first()
	const privatePage = organiser.getByRole('link', { name: 'Open the private page' })
	// The letter is written with the command, its link made by a job a moment later.
	await expect(async () => {
		await organiser.goto('/organise/letters')
		await row.getByRole('link').first().click({ timeout: 500 })
		await expect(privatePage).toBeVisible({ timeout: 1_000 })
	}).toPass({ timeout: 30_000 })
	const link = await privatePage.getAttribute('href')
	expect(link).toMatch(/^http:/)
	return link ?? ''
}
