import type { EditionCountry } from '../contest/edition.ts'
import type { ReceivedPhoto } from './received-photo.ts'
import type { SubmissionForm } from './submission-form.ts'

/** What came with the form: its picture, the instant at which its headers arrived, the language it was read in. */
export interface Sending {
	readonly photo: ReceivedPhoto
	readonly arrivedAt: Date
	readonly locale: string
}

/** Where it was taken and what it is about, looked up. */
export interface Place {
	readonly country: EditionCountry
	readonly libraryId: string | null
	readonly namedLibrary: string | null
	readonly categoryId: string | null
}

export interface Arrival extends Sending {
	readonly form: SubmissionForm
	readonly keyHash: string
	/** See content-hash.ts. */
	readonly hash: string
	readonly place: Place
}
