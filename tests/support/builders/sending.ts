import { sha256Hex } from '#app/domain/shared/digest.ts'
import type { ReceivedPhoto } from '#app/domain/submissions/received-photo.ts'
import { SubmissionForm } from '#app/domain/submissions/submission-form.ts'
import type { TestContext } from '../context.ts'
import { markedPhoto } from '../marked-photo.ts'

let made = 0

/** A form filled in well, with a key of its own. */
export function filledForm(facts: Partial<SubmissionForm> = {}): SubmissionForm {
	made += 1
	const place = facts.namedLibrary || facts.library ? {} : { namedLibrary: 'The library on the hill', country: 'LV' }
	return SubmissionForm.parse({
		key: made.toString(16).padStart(32, '0'),
		...place,
		title: `Books by scooter ${made}`,
		idea: 'A librarian brings reserved books home by electric scooter to those who cannot come.',
		language: 'en',
		altText: 'A reader with a red cap in front of shelves',
		name: `Reader ${made}`,
		email: `sender-${made}@example.org`,
		underAge: 'no',
		entry: true,
		'photo-published': true,
		'people-agreed': true,
		...facts,
	})
}

/** A photo with metadata of every kind, durably stored as by an upload. */
export async function receivedPhoto(context: TestContext, bytes?: Uint8Array): Promise<ReceivedPhoto> {
	const photo = bytes ?? new Uint8Array(await markedPhoto({ orientation: 6 }))
	const incoming = await context.photos.incoming.create()
	await incoming.write(photo)
	await incoming.commit()
	return { key: incoming.key, digest: sha256Hex(photo) }
}

/** What comes with a form; the same picture unless another one is given. */
export async function sending(context: TestContext, facts: { bytes?: Uint8Array; arrivedAt?: string } = {}) {
	return {
		photo: await receivedPhoto(context, facts.bytes),
		arrivedAt: facts.arrivedAt ? new Date(facts.arrivedAt) : await context.clock(context.db),
		locale: 'en',
	}
}

/** The originals that lie in the store. */
export const originals = (context: TestContext) => context.photos.incoming.untouchedSince(new Date('2100-01-01'))
