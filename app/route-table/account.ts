import { route } from '@react-router/dev/routes'

/** Signing in and one’s own account. */
export const accountPages = [
	route('sign-in', 'routes/account/sign-in.tsx'),
	route('sign-out', 'routes/account/sign-out.ts'),
	route('account', 'routes/account/account.tsx'),
	route('account/sessions/removal', 'routes/account/sessions-removal.ts'),
	route('account/sessions/:session/removal', 'routes/account/session-removal.ts'),
	route('account/password', 'routes/account/password.tsx'),
	route('invitations/:token', 'routes/account/invitation.tsx'),
]
