import { type PersonInReach, personInReach } from '#app/domain/accounts/person-queries.server.ts'
import type { Reach } from '#app/domain/accounts/reach.ts'
import type { ActingContext } from '#app/domain/shared/context.server.ts'
import { type RouteArgs, requireReach } from '#app/http/guards.server.ts'
import { forbidden, notFound, seeOther } from '#app/http/replies.server.ts'

interface Found {
	readonly organiser: ActingContext
	readonly reach: Reach
	readonly person: PersonInReach
	/** The page about them. */
	readonly here: string
}

/** The person of the URL, for whoever organises an edition they have a task in. */
export async function requirePersonInReach(args: RouteArgs): Promise<Found> {
	const { organiser, reach } = await requireReach(args)
	const person = await personInReach(organiser, reach, args.params.person ?? '')
	if (!person) throw notFound()
	return { organiser, reach, person, here: `/organise/people/${person.id}` }
}

/** The same, for what changes what they may do anywhere; of whoever is erased there is only the page. */
export async function requirePersonWithin(args: RouteArgs) {
	const found = await requirePersonInReach(args)
	const { name, email } = found.person
	if (!found.person.within) throw forbidden()
	if (name === null || email === null) throw seeOther(found.here)
	return { ...found, person: { ...found.person, name, email } }
}

/** For whoever organises every edition: erasing somebody reaches into all of them. */
export async function requirePersonToErase(args: RouteArgs): Promise<Found> {
	const found = await requirePersonInReach(args)
	if (found.reach !== null) throw forbidden()
	return found
}
