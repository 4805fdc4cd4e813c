import { appointmentsOf, organisedBy } from '#app/domain/accounts/appointment-queries.server.ts'
import type { ActingContext } from '#app/domain/shared/context.server.ts'
import { type RouteArgs, requireOrganiser } from '#app/http/guards.server.ts'
import { forbidden } from '#app/http/replies.server.ts'

/** Legal pages belong to the whole installation: only who organises all of its editions writes them. */
export async function requireLegalKeeper(args: RouteArgs): Promise<ActingContext> {
	const organiser = await requireOrganiser(args)
	if (organisedBy(await appointmentsOf(organiser, organiser.person.id)) !== null) throw forbidden()
	return organiser
}
