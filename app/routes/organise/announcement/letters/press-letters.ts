import { isAnnounced } from '#app/domain/results/announced.ts'
import { tellLatePress } from '#app/domain/results/send-result-letters.server.ts'
import { requireOrganiserOf } from '#app/http/guards.server.ts'
import { conflict, seeOther } from '#app/http/replies.server.ts'
import type { Route } from './+types/press-letters.ts'

export async function loader(args: Route.LoaderArgs) {
	const { edition } = await requireOrganiserOf(args)
	return seeOther(`/organise/editions/${edition.slug}/announcement/press`)
}

/** Whoever was added after the release is told, too. */
export async function action(args: Route.ActionArgs) {
	const { organiser, edition, now } = await requireOrganiserOf(args)
	if (!isAnnounced(edition, now)) throw conflict('not-announced-yet')
	await tellLatePress(organiser, edition.id)
	return seeOther(`/organise/editions/${edition.slug}/announcement/press`)
}
