import { expect, type Page } from '@playwright/test'
import { markedPhoto } from '#tests/support/marked-photo.ts'

export const idea = {
	altText: 'A reader with a red cap in front of shelves',
	title: 'A drum to take home',
	idea: 'Whoever has a card takes a drum home for a week, as one takes a book, and tells the others how it was.',
	name: 'Example Reader',
} as const

/** Lies on its side as a camera stores it, with place and camera data planted in it. */
export const cameraPhoto = async () => ({
	name: 'IMG_0001.JPG',
	mimeType: 'image/jpeg',
	buffer: await markedPhoto({ orientation: 6 }),
})

const send = 'Send photo and idea'
export const sendButton = (page: Page) => page.getByRole('button', { name: send })
export const preview = (page: Page) => page.locator('photo-field figure img')

export async function choosePhoto(page: Page, press: () => Promise<void>): Promise<void> {
	const choosing = page.waitForEvent('filechooser')
	await press()
	await (await choosing).setFiles(await cameraPhoto())
	await expect(preview(page)).toBeVisible()
}

/** Everything but the photo, as quickly as a test may. */
export async function fillInTexts(page: Page, email: string): Promise<void> {
	for (const [name, text] of Object.entries({ ...idea, email })) await page.locator(`[name="${name}"]`).fill(text)
	await page.getByLabel('No', { exact: true }).check()
	for (const consent of ['entry', 'photo-published', 'people-agreed']) await page.locator(`[name="${consent}"]`).check()
}

export async function fillInAll(page: Page, email: string): Promise<void> {
	await choosePhoto(page, () => page.getByRole('button', { name: 'Choose a photo' }).click())
	await fillInTexts(page, email)
}

export const draftIsKept = (page: Page) =>
	expect(page.locator('[data-sending]:not([data-unsaved])')).toHaveText('Kept on this device')

export async function expectReceipt(page: Page): Promise<void> {
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Receipt', { timeout: 60_000 })
}
