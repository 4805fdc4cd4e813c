import type { Rows } from '../kinds.ts'

/** People, whatever they are appointed to. */
export default {
	'/organise/people': 'any organiser',
	'/organise/people/:person': 'organiser of its edition',
	'/organise/people/:person/disabling': 'organiser of its edition',
	'/organise/people/:person/enabling': 'organiser of its edition',
	'/organise/people/:person/erasure': 'organiser of its edition',
	'/organise/people/:person/second-factor/removal': 'organiser of its edition',
	'/organise/people/:person/sessions/removal': ['organiser of its edition', 303],
} satisfies Rows
