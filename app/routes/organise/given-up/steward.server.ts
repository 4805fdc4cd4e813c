import type { ActingContext } from '#app/domain/shared/context.server.ts'
import { type RouteArgs, requireReach } from '#app/http/guards.server.ts'
import { forbidden } from '#app/http/replies.server.ts'

export const here = '/organise/given-up-work'

/** Work of all editions and of none: only who organises all of them looks after it. */
export async function requireSteward(args: RouteArgs): Promise<ActingContext> {
	const { organiser, reach } = await requireReach(args)
	if (reach !== null) throw forbidden()
	return organiser
}
