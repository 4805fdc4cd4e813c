import { endSessions } from '#app/domain/accounts/end-sessions.server.ts'
import { seeOther } from '#app/http/replies.server.ts'
import type { Route } from './+types/sessions-removal.ts'
import { requirePersonInReach, requirePersonWithin } from './person-in-url.server.ts'

/** Opened by hand it does nothing. */
export async function loader(args: Route.LoaderArgs) {
	const { here } = await requirePersonInReach(args)
	return seeOther(here)
}

export async function action(args: Route.ActionArgs) {
	const { organiser, person, here } = await requirePersonWithin(args)
	await endSessions(organiser.db, person.id)
	return seeOther(`${here}?changed=sessions`)
}
