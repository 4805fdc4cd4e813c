import { startSession } from '#app/http/session.server.ts'
import { appointments } from '#db/schema/index.ts'
import { appFromSources } from '#tests/support/app/build.ts'
import { askedAnew } from '#tests/support/app/visitors.ts'
import { partner } from '#tests/support/builders/edition.ts'
import { moderator, organiser, person } from '#tests/support/builders/person.ts'
import type { TestContext } from '#tests/support/context.ts'
import { drawIdsInOrder } from '#tests/support/kept-database.ts'
import { addressesIn, dataOf } from '../nothing-leaks/addresses.ts'
import { moments, playing } from '../nothing-leaks/play.ts'
import { beforeVoting, type World } from '../nothing-leaks/world.ts'
import { type Visitor, visitors } from './kinds.ts'

export interface Place {
	readonly pattern: string
	/** With the submitter's links. */
	readonly address: string
	/** The same with a link that opens nothing. */
	readonly withoutLink: string
	/** Made of data that the router hands out alone, too. */
	readonly isPage: boolean
	readonly hasAction: boolean
}

export interface Visits {
	readonly context: TestContext
	readonly places: readonly Place[]
	/** Whatever opens something for whoever has it: private links and sessions. */
	readonly secrets: readonly string[]
	readonly get: (place: Place, visitor: Visitor) => Promise<Response>
	readonly post: (place: Place, visitor: Visitor) => Promise<Response>
}

/** Everybody else is answered with the data alone: it takes half the time. */
const readsPages: ReadonlySet<Visitor> = new Set(['nobody', 'submitter', 'juror', 'organiser'])

/** A contest that was announced, every address of it, and everybody who could come there. */
export async function visitsTo(context: TestContext): Promise<Visits> {
	const build = await appFromSources()
	await drawIdsInOrder(context.db)
	const world = await beforeVoting(context)
	const goOn = playing(context, world, 'one')
	for (const moment of moments) await goOn(moment)
	const cookies = await cookiesOf(context, world)
	const ask = askedAnew(context, build)
	const hasAction = new Set(
		Object.values(build.routes).flatMap((route) => (route && 'action' in route.module ? [route.id] : [])),
	)
	const addressOf = (place: Place, visitor: Visitor) => {
		const address = visitor === 'submitter' ? place.address : place.withoutLink
		return place.isPage && !readsPages.has(visitor) ? dataOf(address) : address
	}
	const places = await placesIn(context, world, hasAction)
	return {
		context,
		places,
		secrets: [...places.flatMap(tokenIn), ...Object.values(cookies).map((cookie) => cookie.split('=')[1] ?? '')],
		get: (place, visitor) => ask(addressOf(place, visitor), cookies[visitor]),
		post: (place, visitor) => ask(addressOf(place, visitor), cookies[visitor], {}),
	}
}

async function placesIn(context: TestContext, world: World, hasAction: ReadonlySet<string>): Promise<Place[]> {
	const first = new Map<string, Place>()
	for (const { pattern, address, isPage, id } of await addressesIn(context, world))
		if (!first.has(pattern))
			first.set(pattern, {
				pattern,
				address,
				isPage,
				withoutLink: withoutLink(pattern, address),
				hasAction: hasAction.has(id),
			})
	return [...first.values()]
}

function withoutLink(pattern: string, address: string): string {
	const at = pattern.split('/').indexOf(':token')
	return at < 0 ? address : address.split('/').with(at, 'n'.repeat(43)).join('/')
}

function tokenIn({ pattern, address }: Place): string[] {
	const at = pattern.split('/').indexOf(':token')
	const token = address.split('/')[at] ?? ''
	return at < 0 || token === 'none' ? [] : [token]
}

async function cookiesOf(context: TestContext, { people, stages }: World): Promise<Partial<Record<Visitor, string>>> {
	const elsewhere = stages[1]!.contest.id
	const appointed = async (facts: Partial<typeof appointments.$inferInsert>) => {
		const acting = await person(context)
		const since = new Date('2026-10-01')
		await context.db.insert(appointments).values({ role: 'juror', ...facts, personId: acting.person.id, since })
		return acting
	}
	const partnerId = (await partner(context, { id: elsewhere })).id
	const who: Record<Exclude<Visitor, 'nobody' | 'submitter'>, { person: { id: string } }> = {
		juror: people.first,
		chair: people.watching,
		'former juror': people.substitute,
		'juror elsewhere': await appointed({ editionId: elsewhere, partnerId }),
		coordinator: people.coordinator,
		'coordinator elsewhere': await appointed({ role: 'coordinator', countries: ['IT'] }),
		moderator: await moderator(context, { editionId: stages[0]!.contest.id }),
		'moderator elsewhere': await moderator(context, { editionId: elsewhere }),
		organiser: people.organiser,
		'organiser elsewhere': await organiser(context, { editionId: elsewhere }),
	}
	const cookies: Partial<Record<Visitor, string>> = {}
	for (const visitor of visitors) {
		if (visitor === 'nobody' || visitor === 'submitter') continue
		cookies[visitor] = (await startSession(context, who[visitor].person.id)).split(';')[0]
	}
	return cookies
}
