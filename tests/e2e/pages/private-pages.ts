import type { Browser } from '@playwright/test'
import type { ServerProcess } from '../../../scripts/server-process.ts'
import { fillIn, formOf } from '../journey/fill.ts'
import { linkInLetter } from '../journey/letters.ts'
import { signedIn, signInsOf, somebody } from '../journey/people.ts'
import { cameraPhoto, idea } from '../sending/idea.ts'
import { form } from '../sending/phone.ts'
import { findPages } from './find-pages.ts'

const child = 'reader.under.age@example.net'
const guardian = 'guardian.of.reader@example.net'

/** What only somebody with a private link sees: the receipt of a child's idea and all that can be done there, and the guardian's page. */
export async function privatePages(browser: Browser, server: ServerProcess): Promise<string[]> {
	const phone = await somebody(browser, server, 'phone')
	await phone.goto(form)
	const consents = { entry: true, 'photo-published': true, 'people-agreed': true }
	const answers = { photo: await cameraPhoto(), ...idea, language: 'en', email: child, underAge: 'yes' }
	await fillIn(formOf(phone), { ...answers, guardianEmail: guardian, ...consents }, 'Send photo and idea')
	await phone.waitForURL(/\/receipts\//)
	const receipt = new URL(phone.url()).pathname
	const organiser = await signedIn(browser, server, signInsOf(server, 'organiser')[0]!)
	const letters = [
		await linkInLetter(organiser, 'Confirm the address', child),
		await linkInLetter(organiser, 'Guardian’s consent', guardian),
	]
	const pages = await findPages(phone, receipt, /^\/receipts\//)
	await Promise.all([phone.context().close(), organiser.context().close()])
	return [...pages, ...letters.map((link) => new URL(link).pathname)]
}
