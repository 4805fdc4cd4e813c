import type { ConsentKind } from './consent.ts'
import { missingConsents } from './consent.ts'

export const publishingNeeds = [
	'email-confirmation',
	'guardian-confirmation',
	'consent',
	'library',
	'photo',
	'alt-text',
] as const
export type PublishingNeed = (typeof publishingNeeds)[number]

export interface Publishable {
	readonly emailConfirmedAt: Date | null
	/** Null unless the submitter is under the country's age of digital consent. */
	readonly guardianAskedAt: Date | null
	readonly guardianConfirmedAt: Date | null
	readonly guardianRefusedAt: Date | null
	/** Null while a library that is not listed has only been named. */
	readonly libraryId: string | null
	readonly photoState: 'waiting' | 'ready' | 'failed' | null
	readonly altText: string
	/** Given and not withdrawn. */
	readonly consents: readonly ConsentKind[]
}

/** What still stands between a submission and its publication, in the order in which a moderator reads it. */
export const missingForPublishing = (submission: Publishable): PublishingNeed[] => {
	const guardianAgrees = submission.guardianConfirmedAt !== null && submission.guardianRefusedAt === null
	const missing: Record<PublishingNeed, boolean> = {
		'email-confirmation': submission.emailConfirmedAt === null,
		'guardian-confirmation': submission.guardianAskedAt !== null && !guardianAgrees,
		consent: missingConsents(submission.consents).length > 0,
		library: submission.libraryId === null,
		photo: submission.photoState !== 'ready',
		'alt-text': submission.altText.trim() === '',
	}
	return publishingNeeds.filter((need) => missing[need])
}
