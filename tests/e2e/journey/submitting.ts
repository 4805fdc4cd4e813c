import { readFile } from 'node:fs/promises'
import { expect, type Page } from '@playwright/test'
import { markedPhoto } from '#tests/support/marked-photo.ts'
import { slug } from './edition.ts'
import { type Answers, fillIn, formOf } from './fill.ts'

type Photo = 'heic' | 'rotated'

export interface Idea {
	readonly title: string
	readonly email: string
	/** What is typed to find the library, and how it is listed. */
	readonly library: readonly [words: string, listed: RegExp]
	readonly photo: Photo
	readonly guardian?: string
}
export interface SentIdea extends Idea {
	readonly receipt: string
	readonly code: string
}

async function photoOf(kind: Photo) {
	if (kind === 'rotated')
		return { name: 'IMG_0001.JPG', mimeType: 'image/jpeg', buffer: await markedPhoto({ orientation: 6 }) }
	const buffer = await readFile(new URL('../../support/reader.heic', import.meta.url))
	return { name: 'IMG_0002.HEIC', mimeType: 'image/heic', buffer }
}

/** Finds the library, fills the form in and sends it; ends on the receipt. */
export async function sendIdea(phone: Page, idea: Idea): Promise<SentIdea> {
	const [words, listed] = idea.library
	await phone.goto(`/editions/${slug}/submit`)
	const search = phone.locator('main form').first()
	await search.getByRole('searchbox').fill(words)
	await search.getByRole('button').click()
	await phone.getByRole('link', { name: listed }).first().click()
	await fillIn(formOf(phone), await answersOf(idea), 'Send photo and idea')
	await expect(phone.getByRole('heading', { level: 1 })).toHaveText('Receipt')
	const code = /[A-Z]{2}-[A-Z0-9]+/.exec(await phone.locator('main').innerText())?.[0] ?? ''
	return { ...idea, code, receipt: new URL(phone.url()).pathname }
}

const answersOf = async ({ title, email, photo, guardian }: Idea): Promise<Answers> => ({
	photo: await photoOf(photo),
	altText: 'A reader with a red cap in front of shelves',
	title,
	idea: `${title}: whoever has a card takes it home for a week, as one takes a book, and tells the others how it was.`,
	language: 'en',
	name: 'Example Reader',
	email,
	underAge: guardian ? 'yes' : 'no',
	...(guardian ? { guardianEmail: guardian } : {}),
	entry: true,
	'photo-published': true,
	'people-agreed': true,
})

export async function confirm(phone: Page, link: string): Promise<void> {
	await phone.goto(link)
	await phone.getByRole('button', { name: 'Confirm my address' }).click()
	await expect(phone.getByRole('heading', { level: 1 })).toHaveText('Receipt')
}

export async function agreeAsGuardian(phone: Page, link: string): Promise<void> {
	await phone.goto(link)
	await phone.getByRole('button', { name: 'I agree' }).click()
	await expect(phone.getByText('You have agreed.')).toBeVisible()
}

/** Follows the moderator's wish, from the receipt. */
export async function changeText(phone: Page, { receipt }: SentIdea, idea: string): Promise<void> {
	await phone.goto(receipt)
	await phone.getByRole('link', { name: 'Change the text' }).click()
	await fillIn(formOf(phone), { idea }, 'Save the text')
	await expect(phone.getByRole('heading', { level: 1 })).toHaveText('Receipt')
}
