import { contextOf } from '#app/http/guards.server.ts'
import { seeOther } from '#app/http/replies.server.ts'
import { endSession } from '#app/http/session.server.ts'
import type { Route } from './+types/sign-out.ts'

/** Opened by hand it does nothing: signing out is posted. */
export const loader = () => seeOther('/account')

export async function action(args: Route.ActionArgs) {
	return seeOther('/', { 'set-cookie': await endSession(contextOf(args), args.request) })
}
