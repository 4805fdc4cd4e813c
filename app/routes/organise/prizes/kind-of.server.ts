import { stockedKind } from '#app/domain/prizes/kind-queries.server.ts'
import { type RouteArgs, requireOrganiserOf } from '#app/http/guards.server.ts'
import { notFound } from '#app/http/replies.server.ts'

/** The kind of the URL, for an organiser of its edition. */
export async function kindOf(args: RouteArgs) {
	const { organiser, edition, now } = await requireOrganiserOf(args)
	const kind = await stockedKind(organiser.db, edition.id, args.params.kind ?? '')
	if (!kind) throw notFound()
	const prizes = `/organise/editions/${edition.slug}/prizes`
	const reach = { kindId: kind.id, editionId: edition.id }
	return { organiser, edition, now, kind, prizes, here: `${prizes}/kinds/${kind.id}`, reach }
}
