import { expect, type Page } from '@playwright/test'
import { desk } from './edition.ts'

async function openSubmission(moderator: Page, title: string): Promise<void> {
	await moderator.goto(`${desk}/submissions`)
	await moderator.getByRole('link', { name: title }).click()
	await expect(moderator.getByRole('heading', { level: 1 })).toHaveText(title)
}

/** As soon as the photo is prepared. */
export async function publishIdea(moderator: Page, title: string): Promise<void> {
	await openSubmission(moderator, title)
	const publish = moderator.getByRole('button', { name: 'Publish', exact: true })
	await expect(async () => {
		await moderator.reload()
		await expect(publish).toBeEnabled({ timeout: 500 })
	}).toPass({ timeout: 30_000 })
	await moderator.getByRole('checkbox', { name: 'The description says what the photo shows' }).check()
	await publish.click()
	await expect(publish).toBeHidden()
}

export async function decide(moderator: Page, title: string, verdict: string, reason: string): Promise<void> {
	await openSubmission(moderator, title)
	await moderator.locator('summary', { hasText: verdict }).click()
	const form = moderator.locator('form').filter({ has: moderator.getByRole('button', { name: verdict, exact: true }) })
	await form.locator('[name="reason"]').fill(reason)
	await form.getByRole('button', { name: verdict, exact: true }).click()
	await moderator.goto(`${desk}/submissions`)
	await expect(moderator.getByRole('link', { name: title })).toBeHidden()
}
