import { expect, type Page } from '@playwright/test'

/** The private link in the newest letter of that name to that address, as an organiser of a demo reads it in the outbox. */
export async function linkInLetter(organiser: Page, letter: string, recipient: string): Promise<string> {
	const row = organiser.getByRole('row').filter({ hasText: recipient }).filter({ hasText: letter }).first()
	await expect(async () => {
		await organiser.goto('/organise/letters')
		await expect(row).toBeVisible({ timeout: 500 })
	}).toPass({ timeout: 30_000 })
	await row.getByRole('link').first().click()
	const link = await organiser.getByRole('link', { name: 'Open the private page' }).getAttribute('href')
	expect(link).toMatch(/^http:/)
	return link ?? ''
}
