import { endOwnSession } from '#app/domain/accounts/end-sessions.server.ts'
import { requirePerson } from '#app/http/guards.server.ts'
import { seeOther } from '#app/http/replies.server.ts'
import type { Route } from './+types/session-removal.ts'

/** Opened by hand it does nothing. */
export const loader = () => seeOther('/account#sessions')

/** One that has ended already is what was wanted. */
export async function action(args: Route.ActionArgs) {
	await endOwnSession(await requirePerson(args), args.params.session)
	return seeOther('/account?saved=sessions')
}
