import { appointmentsOf, organisedBy } from '#app/domain/accounts/appointment-queries.server.ts'
import { textIn } from '#app/domain/contest/edition.ts'
import { allEditions } from '#app/domain/contest/find-edition.server.ts'
import type { Reach } from '#app/domain/letters/letter-reach.server.ts'
import type { ActingContext } from '#app/domain/shared/context.server.ts'
import { localeOf, type RouteArgs, requireOrganiser } from '#app/http/guards.server.ts'

/** An organiser, and whose letters they may read. */
export async function lettersReach(args: RouteArgs): Promise<{ organiser: ActingContext; reach: Reach }> {
	const organiser = await requireOrganiser(args)
	return { organiser, reach: organisedBy(await appointmentsOf(organiser, organiser.person.id)) }
}

/** The editions whose letters somebody reads, by name. */
export async function editionsWithin(args: RouteArgs, organiser: ActingContext, reach: Reach) {
	const all = await allEditions(organiser.db)
	return all
		.filter(({ id }) => reach === null || reach.includes(id))
		.map(({ id, slug, title }) => ({ id, slug, title: textIn(title, localeOf(args.request)).text }))
}
