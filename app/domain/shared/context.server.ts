import type { LetterRequest, WrittenLetter } from '#app/domain/letters/letter.ts'
import type { CarrierAdapter } from '#app/domain/prizes/tracking/carrier-adapter.ts'
import type { ImageProcessor, PhotoStore } from '#app/domain/submissions/photo.ts'
import type { Db, Tx } from '#db/client.server.ts'
import type { ErasureLedger } from './erasure-ledger.ts'

/** Everything the outside world gives to a command; tests hold each part. */
export interface Context {
	readonly db: Db
	/** The instant that counts: the database's clock in production, so that all processes agree. Read it after taking a lock. */
	readonly clock: (db: Db | Tx) => Promise<Date>
	readonly randomBytes: (size: number) => Uint8Array
	/** Derives private links' tokens; never leaves the server. */
	readonly secret: string
	/** 32 bytes; seals prize addresses. */
	readonly addressKey: Uint8Array
	/** The one before, while addresses may still be sealed with it. */
	readonly formerAddressKey: Uint8Array | null
	/** Public address without a trailing slash. */
	readonly origin: string
	readonly photos: PhotoStore
	/** Told before anything is erased for good. */
	readonly erasures: ErasureLedger
	readonly images: ImageProcessor
	/** Carriers that can be asked about a parcel. */
	readonly carriers: CarrierAdapter
	/** Null without SMTP_URL: letters wait in the outbox. */
	readonly mail: Mailer | null
	/** Renders a letter's texts in its language; links are put in by the caller. */
	readonly writeLetter: (request: LetterRequest) => WrittenLetter
	/** How long a person takes at least from a form to its button; 0: nobody is asked. */
	readonly formSeconds: number
	/** What went wrong without anybody having asked for it; never personal data. */
	readonly report: (error: unknown, where: Record<string, string | number>) => void
	/** What whoever runs it should see, though nothing went wrong; never personal data. */
	readonly note: (what: string, facts: Record<string, string | number>) => void
}

/** A context in which somebody acts: commands write who did it. */
export interface ActingContext extends Context {
	readonly person: { readonly id: string; readonly email: string; readonly name: string; readonly locale: string }
}

export interface Mailer {
	/** `messageId` stays the same when a letter is sent again. */
	readonly send: (mail: { to: string; subject: string; text: string; messageId: string }) => Promise<void>
}
