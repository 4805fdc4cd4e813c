import { createContext } from 'react-router'
import { type Appointment, appointmentsOf } from '#app/domain/accounts/appointment-queries.server.ts'
import { touchSession } from '#app/domain/accounts/end-sessions.server.ts'
import type { ActingContext } from '#app/domain/shared/context.server.ts'
import { installation } from './installation.server.ts'
import { type Asked, instantSeen } from './seen-editions.server.ts'
import { type SessionFacts, sessionOf } from './session.server.ts'

export type SignedIn = ActingContext & {
	readonly appointments: readonly Appointment[]
	readonly session: SessionFacts
}

/** Written down no oftener: a page that is read need not write. */
const usedForMinutes = 5

/** Layout, guard and page ask for the same person: looked up once in a request. */
const person = createContext<Promise<SignedIn | null> | null>(null)

/** Whoever is signed in, with what they are appointed to, as this request first saw them. */
export function personSeen(args: Asked & { readonly request: Request }): Promise<SignedIn | null> {
	const seen = args.context.get(person) ?? lookUp(args)
	args.context.set(person, seen)
	return seen
}

async function lookUp(args: Asked & { readonly request: Request }): Promise<SignedIn | null> {
	const context = args.context.get(installation)
	// Asked for together: on one connection the second need not wait until the first has come back.
	const [session, now] = await Promise.all([sessionOf(context, args.request), instantSeen(args)])
	if (!session) return null
	const appointments = await appointmentsOf(context, session.person.id, now)
	const { handle, lastUsedAt } = session.session
	if (now.getTime() - lastUsedAt.getTime() > usedForMinutes * 60_000) await touchSession(context, handle, now)
	return { ...context, ...session, appointments }
}
