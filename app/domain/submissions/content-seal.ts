import { digestOf } from '../shared/digest.ts'

/** Tells one text and picture from the next: whoever agrees to something, or decides on it, says to which they did. */
export const contentSeal = (submission: {
	readonly contentSalt: string | null
	readonly photoId: string | null
}): string => digestOf([submission.contentSalt, submission.photoId])
