import type { Rows } from '../kinds.ts'

/** Accounts. */
export default {
	'/sign-in': ['stranger', 200, 'public'],
	'/sign-in/second-factor': ['public', 303],
	'/sign-in/passkey': ['public', 303],
	'/sign-in/forgotten': 'public',
	// Nobody has forgotten a password here.
	'/password-resets/:token': ['public', 404],
	'/sign-out': ['public', 303],
	'/account': 'person',
	'/account/sessions/removal': ['public', 303, 'person'],
	'/account/sessions/:session/removal': ['public', 303, 'person'],
	'/account/data.json': 'person',
	'/account/password': 'person',
	'/account/second-factor': 'person',
	'/account/second-factor/app': 'person',
	'/account/second-factor/app/removal': ['public', 303, 'person'],
	'/account/second-factor/passkeys/new': 'person',
	'/account/second-factor/passkeys/:passkey/removal': ['public', 303, 'person'],
	'/account/second-factor/codes': 'person',
	'/invitations/:token': 'private-link',
} satisfies Rows
