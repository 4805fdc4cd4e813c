import type { Rows } from '../kinds.ts'

/** The outbox. */
export default {
	'/organise/letters': 'any organiser',
	'/organise/letters/retry': ['any organiser', 303],
	'/organise/letters/pauses': ['any organiser', 303],
	'/organise/letters/pauses/:pause/removal': ['any organiser', 303],
	'/organise/letters/:letter': 'organiser of its edition',
	'/organise/letters/:letter/retry': ['organiser of its edition', 303],
	'/organise/letters/:letter/bounce': 'organiser of its edition',
	'/organise/letters/:letter/bounce/removal': ['organiser of its edition', 303],
	'/organise/editions/:edition/letters': 'organiser',
	'/organise/editions/:edition/letters/:letterKind/:locale': 'organiser',
	'/organise/editions/:edition/letters/:letterKind/:locale/removal': ['organiser', 303],
} satisfies Rows
