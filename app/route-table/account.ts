import { route } from '@react-router/dev/routes'

/** Signing in and one’s own account. */
export const accountPages = [
	route('sign-in', 'routes/account/sign-in.tsx'),
	route('sign-in/second-factor', 'routes/account/sign-in-factor.tsx'),
	route('sign-in/passkey', 'routes/account/sign-in-passkey.ts'),
	route('sign-in/forgotten', 'routes/account/forgotten.tsx'),
	route('password-resets/:token', 'routes/account/reset.tsx'),
	route('sign-out', 'routes/account/sign-out.ts'),
	route('account', 'routes/account/account.tsx'),
	route('account/sessions/removal', 'routes/account/sessions-removal.ts'),
	route('account/sessions/:session/removal', 'routes/account/session-removal.ts'),
	route('account/data.json', 'routes/account/data.ts'),
	route('account/password', 'routes/account/password.tsx'),
	route('account/second-factor', 'routes/account/second-factor.tsx'),
	route('account/second-factor/app', 'routes/account/factor-app.tsx'),
	route('account/second-factor/app/removal', 'routes/account/factor-app-removal.tsx'),
	route('account/second-factor/passkeys/new', 'routes/account/passkey-new.tsx'),
	route('account/second-factor/passkeys/:passkey/removal', 'routes/account/passkey-removal.tsx'),
	route('account/second-factor/codes', 'routes/account/codes.tsx'),
	route('invitations/:token', 'routes/account/invitation.tsx'),
]
