import { Lucia, TimeSpan } from 'lucia'
import { personAwaited, sessionAdapter } from '#app/domain/accounts/session-adapter.server.ts'
import { readUserAgent, type UserAgent } from '#app/domain/accounts/user-agent.ts'
import type { ActingContext, Context } from '#app/domain/shared/context.server.ts'
import { cookiesOf } from './cookies.server.ts'

type Attributes = { email: string; name: string; locale: string }
/** What a request may know of its session. */
export interface SessionFacts {
	readonly handle: string
	readonly lastUsedAt: Date
	/** When the person last showed who they are, and when last by a second factor. */
	readonly provedAt: Date
	readonly factorAt: Date | null
}
type StoredFacts = Partial<SessionFacts> & { beganAt?: Date; awaitsFactor?: boolean } & Partial<UserAgent>
declare module 'lucia' {
	interface Register {
		Lucia: Lucia<SessionFacts, Attributes>
		DatabaseUserAttributes: Attributes
		DatabaseSessionAttributes: StoredFacts
	}
}

const secureName = '__Host-shelfie'
const plainName = 'shelfie'
export const sessionCookieNames = [secureName, plainName] as const

/** Without https no browser need keep a secure cookie; a phone on the local network would be asked to sign in for ever. */
const cookieName = (context: Context) => (isSecure(context) ? secureName : plainName)
const isSecure = (context: Context) => context.origin.startsWith('https:')

const long = new Date(0)

/** The only place that knows Lucia. The cookie outlives the session: when that ends is decided here, not in the browser. */
const lucia = (context: Context) =>
	new Lucia<SessionFacts, Attributes>(sessionAdapter(context.db), {
		sessionExpiresIn: new TimeSpan(14, 'd'),
		sessionCookie: {
			name: cookieName(context),
			expires: false,
			attributes: { secure: isSecure(context), sameSite: 'lax' },
		},
		getUserAttributes: ({ email, name, locale }) => ({ email, name, locale }),
		getSessionAttributes: ({ handle = '', lastUsedAt = long, provedAt = long, factorAt = null }) => ({
			...{ handle, lastUsedAt, provedAt, factorAt },
		}),
	})

/** Whoever is signed in; a session in use is prolonged. */
export async function sessionOf(
	context: Context,
	request: Request,
): Promise<{ person: ActingContext['person']; session: SessionFacts } | null> {
	const id = sessionIdOf(context, request)
	if (!id) return null
	const { user, session } = await lucia(context).validateSession(id)
	if (!user) return null
	const { handle, lastUsedAt, provedAt, factorAt } = session
	return { person: user, session: { handle, lastUsedAt, provedAt, factorAt } }
}

/** Whoever has given a password here and is still to give a second factor. */
export async function awaitedOf(context: Context, request: Request): Promise<string | null> {
	const id = sessionIdOf(context, request)
	return id ? personAwaited(context.db, id) : null
}

interface Beginning {
	readonly userAgent?: string | null
	/** A second factor was given, now or in the session that this one follows. */
	readonly factorAt?: Date | null
	/** It opens nothing before a second factor is given. */
	readonly awaitsFactor?: boolean
}

/** Answers the Set-Cookie value that signs the person in. */
export async function startSession(
	context: Context,
	personId: string,
	{ userAgent = null, factorAt = null, awaitsFactor = false }: Beginning = {},
): Promise<string> {
	const now = await context.clock(context.db)
	const facts = { beganAt: now, lastUsedAt: now, provedAt: now, factorAt, awaitsFactor, ...readUserAgent(userAgent) }
	const session = await lucia(context).createSession(personId, facts)
	return lucia(context).createSessionCookie(session.id).serialize()
}

/** Answers the Set-Cookie value that takes the cookie away. */
export async function endSession(context: Context, request: Request): Promise<string> {
	const id = sessionIdOf(context, request)
	if (id) await lucia(context).invalidateSession(id)
	return lucia(context).createBlankSessionCookie().serialize()
}

// Not Lucia's own reader: that one throws on a malformed % in any cookie.
const sessionIdOf = (context: Context, request: Request) => cookiesOf(request).get(cookieName(context))
