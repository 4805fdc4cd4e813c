import { readFile } from 'node:fs/promises'
import { expect, type Page } from '@playwright/test'
import { markedPhoto } from '#tests/support/marked-photo.ts'
import { slug } from './edition.ts'
import { type Answers, fillIn, formOf } from './fill.ts'

export interface SentIdea {
	readonly title: string
	readonly email: string
	readonly receipt: string
	readonly code: string
}
type Photo = 'heic' | 'rotated'

export async function photoOf(kind: Photo) {
	if (kind === 'rotated')
		return { name: 'IMG_0001.JPG', mimeType: 'image/jpeg', buffer: await markedPhoto({ orientation: 6 }) }
	const buffer = await readFile(new URL('../../support/reader.heic', import.meta.url))
	return { name: 'IMG_0002.HEIC', mimeType: 'image/heic', buffer }
}

interface Idea {
	readonly title: string
	readonly email: string
	/** What is typed to find the library, and the name it has. */
	readonly search: readonly [string, RegExp]
	readonly photo: Photo
	readonly guardian?: string
}

/** Finds the library, fills the form in and sends it; ends on the receipt. */
export async function sendIdea(phone: Page, { title, email, search, photo, guardian }: Idea): Promise<SentIdea> {
	const [words, library] = search
	await phone.goto(`/editions/${slug}/submit`)
	await phone.locator('main').getByRole('searchbox').fill(words)
	await phone.locator('main form').first().getByRole('button').click()
	await phone.getByRole('link', { name: library }).click()
	await fillIn(formOf(phone), { ...(await answers(title, email, photo)), ...ageOf(guardian) }, 'Send photo and idea')
	await expect(phone.getByRole('heading', { level: 1 })).toHaveText('Receipt')
	const code = /[A-Z]{2}-[A-Z0-9]+/.exec(await phone.locator('main').innerText())?.[0] ?? ''
	return { title, email, code, receipt: new URL(phone.url()).pathname }
}

const ageOf = (guardian: string | undefined): Answers =>
	guardian ? { underAge: 'yes', guardianEmail: guardian } : { underAge: 'no' }

const answers = async (title: string, email: string, photo: Photo): Promise<Answers> => ({
	photo: await photoOf(photo),
	altText: 'A reader with a red cap in front of shelves',
	title,
	idea: `${title}: whoever has a card takes it home for a week, as one takes a book, and tells the others how it was.`,
	language: 'en',
	name: 'Example Reader',
	email,
	entry: true,
	'photo-published': true,
	'people-agreed': true,
})

export async function confirm(phone: Page, link: string): Promise<void> {
	await phone.goto(link)
	await phone.getByRole('button', { name: 'Confirm my address' }).click()
	await expect(phone.getByRole('heading', { level: 1 })).toHaveText('Receipt')
}
