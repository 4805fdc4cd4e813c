import type { Rows } from '../kinds.ts'

/** Work that was given up belongs to the whole installation. */
export default {
	'/organise/given-up-work': 'organiser',
	'/organise/given-up-work/retry': ['organiser', 303],
	'/organise/given-up-work/:job/retry': ['organiser', 303],
	'/organise/given-up-work/:job/dismissal': ['organiser', 303],
} satisfies Rows
