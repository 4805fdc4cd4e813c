import { putBack } from '#app/domain/moderation/settle-reports.server.ts'
import { conflict, seeOther } from '#app/http/replies.server.ts'
import { requireModerated } from '../moderated.server.ts'
import type { Route } from './+types/reports.ts'

/** Where the button leads that answers all reports of an idea with "nothing is wrong". */
export async function action(args: Route.ActionArgs) {
	const { moderator, moderated, here } = await requireModerated(args)
	const outcome = await putBack(moderator, moderated.submission.id)
	if (!outcome.ok) throw conflict(outcome.reason)
	return seeOther(here)
}

export async function loader(args: Route.LoaderArgs) {
	const { here } = await requireModerated(args)
	return seeOther(here)
}
