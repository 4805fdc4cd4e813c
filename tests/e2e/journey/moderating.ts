import { expect, type Page } from '@playwright/test'
import { desk } from './edition.ts'

export async function openSubmission(moderator: Page, title: string): Promise<void> {
	await moderator.goto(`${desk}/submissions`)
	await moderator.getByRole('link', { name: title }).click()
}

/** Once the photo is prepared. */
export async function publishIdea(moderator: Page, title: string): Promise<void> {
	await openSubmission(moderator, title)
	const publish = moderator.getByRole('button', { name: 'Publish', exact: true })
	await expect(async () => {
		await moderator.reload()
		await expect(publish).toBeEnabled({ timeout: 500 })
	}).toPass()
	await publish.click()
	await expect(moderator).not.toHaveURL(/decision/)
}
