import { digestOf } from '../shared/digest.ts'
import type { SubmissionForm } from './submission-form.ts'

/** What was sent, in two halves, so that a changed text is told from a changed picture. */
export const contentHash = (form: SubmissionForm, photoDigest: string): string =>
	`${digestOf(withoutGaps(form))}.${photoDigest}`

export const samePhoto = (one: string, other: string): boolean => one.split('.')[1] === other.split('.')[1]

const withoutGaps = (form: SubmissionForm) => {
	const written = Object.entries(form).filter(([name, value]) => name !== 'key' && value !== undefined)
	return Object.fromEntries(written)
}
