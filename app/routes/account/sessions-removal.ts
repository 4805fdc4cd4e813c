import { endSessions } from '#app/domain/accounts/end-sessions.server.ts'
import { requirePerson } from '#app/http/guards.server.ts'
import { seeOther } from '#app/http/replies.server.ts'
import type { Route } from './+types/sessions-removal.ts'

/** Opened by hand it does nothing. */
export const loader = () => seeOther('/account#sessions')

/** Everywhere but here. */
export async function action(args: Route.ActionArgs) {
	const acting = await requirePerson(args)
	await endSessions(acting.db, acting.person.id, acting.session.handle)
	return seeOther('/account?saved=sessions')
}
