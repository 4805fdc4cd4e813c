import { type LetterKind, letterKinds } from './letter.ts'

/** Words for a kind of letter in one language; between greeting and signature stands the body. */
export interface Wording {
	readonly subject: string
	readonly body: string
}

/** About somebody's sign-in: they belong to no edition. */
const aboutAccounts: readonly LetterKind[] = ['password-changed', 'factor-changed', 'password-forgotten']

/** Kinds that an edition may word itself. */
export const wordedKinds = (Object.keys(letterKinds) as LetterKind[]).filter((kind) => !aboutAccounts.includes(kind))

export const isWordedKind = (kind: string): kind is LetterKind => wordedKinds.some((each) => each === kind)

/** Without these a letter would be of no use, or not tell what it must. */
export const indispensable = [
	...(['link', 'page', 'reason', 'ballots', 'receipt', 'source', 'trackingNumber'] as const),
	...(['editionId', 'size', 'head', 'signature'] as const),
]

/** How an edition's own words stand to ours and to its own in English, the language they are translated from. */
export type WordingState = 'ours' | 'own' | 'missing' | 'older'

export function wordingState(own: Date | null, english: Date | null): WordingState {
	if (!own) return english ? 'missing' : 'ours'
	return english && own < english ? 'older' : 'own'
}
