import { removeFromPress } from '#app/domain/results/press-list.server.ts'
import { requireOrganiserOf } from '#app/http/guards.server.ts'
import { notFound, seeOther } from '#app/http/replies.server.ts'
import type { Route } from './+types/press-removal.ts'

export async function loader(args: Route.LoaderArgs) {
	const { edition } = await requireOrganiserOf(args)
	return seeOther(`/organise/editions/${edition.slug}/announcement/press`)
}

export async function action(args: Route.ActionArgs) {
	const { organiser, edition } = await requireOrganiserOf(args)
	const removed = await removeFromPress(organiser, edition.id, args.params.contact)
	if (!removed.ok) throw notFound()
	return seeOther(`/organise/editions/${edition.slug}/announcement/press`)
}
