import type { Rows } from '../kinds.ts'

/** Accounts. */
export default {
	'/sign-in': ['stranger', 200, 'public'],
	'/sign-out': ['public', 303],
	'/account': 'person',
	'/account/sessions/removal': ['public', 303, 'person'],
	'/account/sessions/:session/removal': ['public', 303, 'person'],
	'/account/password': 'person',
	'/invitations/:token': 'private-link',
} satisfies Rows
