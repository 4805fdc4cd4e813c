import { digestOf } from '../shared/digest.ts'

/** What a translation was made from: another digest means that the original says something else by now. */
export const originalDigest = ({ title, idea }: { readonly title: string; readonly idea: string }): string =>
	digestOf([title, idea])

export const translationStates = ['missing', 'waiting', 'stale', 'reviewed'] as const
export type TranslationState = (typeof translationStates)[number]

interface Written {
	readonly originalDigest: string
	readonly reviewedAt: Date | null
}

/** Derived, never stored: a reviewed translation is stale as soon as its original is rewritten. */
export function translationState(original: string, translation: Written | null): TranslationState {
	if (!translation) return 'missing'
	if (translation.originalDigest !== original) return 'stale'
	return translation.reviewedAt ? 'reviewed' : 'waiting'
}

/** Tells one wording from the next, so that nobody overwrites or approves what they have not seen. */
export const translationSeal = (written: { readonly writtenAt: Date; readonly title: string } | null): string =>
	written ? digestOf([written.writtenAt.toISOString(), written.title]) : ''

/** A reviewed translation as it is read beside the original. */
export interface Translation {
	readonly language: string
	readonly title: string
	readonly idea: string
	readonly reviewedAt: Date
}
