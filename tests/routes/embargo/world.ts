import { and, eq, isNull } from 'drizzle-orm'
import { wallClockAt } from '#app/domain/contest/wall-clock.ts'
import { givePrize } from '#app/domain/prizes/give-prize.server.ts'
import { startSession } from '#app/http/session.server.ts'
import { shipments, trackingEvents, winners } from '#db/schema/index.ts'
import type { TestContext } from '#tests/support/context.ts'
import { drawIdsInOrder } from '#tests/support/kept-database.ts'
import { addressesIn } from '../nothing-leaks/addresses.ts'
import { playing } from '../nothing-leaks/play.ts'
import { beforeVoting, type World } from '../nothing-leaks/world.ts'

const zone = 'Europe/Brussels'
const minute = 60_000
const day = 24 * 60 * minute

/** Said by nobody and nowhere before the results are public. */
export const markers = {
	introduction: 'Zqintroduction of those who won',
	town: 'Zqtown of the prize',
} as const

/** The next whole minute at least so far away: announcements are set to the minute. */
export const minuteAfter = (milliseconds: number) => new Date(Math.ceil((Date.now() + milliseconds) / minute) * minute)

/** Editions whose voting ended days ago; nothing is closed yet, and nobody knows who will win. */
export async function beforeAnythingIsDecided(context: TestContext) {
	const now = Date.now()
	const ago = (days: number) => new Date(now - days * day)
	const clock = (days: number) => wallClockAt(ago(days), zone)
	await drawIdsInOrder(context.db)
	context.at(ago(39))
	const dates = { callOpens: clock(40), callCloses: clock(38), votingOpens: clock(30), votingCloses: clock(16) }
	const world = await beforeVoting(context, dates)
	const times = { during: ago(20).toISOString(), after: ago(15).toISOString(), words: markers.introduction }
	await playing(context, world, 'one', { ...times, visibleFrom: '' })('voting is under way')
	context.inRealTime()
	return { world, times, cookies: await cookiesOf(context, world), addresses: await addressesIn(context, world) }
}

async function cookiesOf(context: TestContext, { people }: World) {
	const cookie = async (who: 'first' | 'organiser' | 'moderator') =>
		(await startSession(context, people[who].person.id)).split(';')[0] ?? ''
	return { juror: await cookie('first'), organiser: await cookie('organiser'), moderator: await cookie('moderator') }
}

/** Closed, confirmed, prepared and released, to be seen from the instant on. */
export async function announce(
	context: TestContext,
	{ world, times }: Awaited<ReturnType<typeof beforeAnythingIsDecided>>,
	instant: Date,
) {
	const goOn = playing(context, world, 'one', { ...times, visibleFrom: wallClockAt(instant, zone) })
	context.at(times.during)
	await goOn('voting is over')
	await goOn('closed, and to be announced')
	context.inRealTime()
}

/** The same, with the prize given and on its way before anybody may see it. */
export async function decided(
	context: TestContext,
	beginning: Awaited<ReturnType<typeof beforeAnythingIsDecided>>,
	instant: Date,
) {
	await announce(context, beginning, instant)
	const { reach, winnerId } = await prizeGiven(context, beginning.world)
	// No command sends a prize before its time: whatever did, it would not show.
	const [sent] = await context.db
		.insert(shipments)
		.values({ ...parcel, ...reach, winnerId, fromTown: markers.town, createdAt: await context.clock(context.db) })
		.returning()
	await context.db.insert(trackingEvents).values({
		...{ shipmentId: sent!.id, status: 'in-transit', town: markers.town, country: 'IT', source: 'organiser' },
		...{ occurredAt: sent!.createdAt, arrivedAt: sent!.createdAt },
	})
	return addressesIn(context, beginning.world)
}

export const parcel = {
	...({ carrier: 'omniva', trackingNumber: 'RR473124829LV' } as const),
	...({ fromTown: 'Rome', fromCountry: 'IT', toTown: 'Jēkabpils', toCountry: 'LV' } as const),
}

/** To the winner of Latvia in the first edition. */
export async function prizeGiven(context: TestContext, { people, stages }: World) {
	const { contest, prize } = stages[0]!
	const by = context.acting(people.organiser.person)
	const ofLatvia = and(eq(winners.editionId, contest.id), eq(winners.country, 'LV'), isNull(winners.supersededAt))
	const [winner] = await context.db.select().from(winners).where(ofLatvia)
	const reach = { prizeId: prize.id, editionId: contest.id }
	must(await givePrize(by, reach, winner!.id))
	return { by, reach, winnerId: winner!.id }
}

export function must<T>(outcome: { ok: true; value: T } | { ok: false; reason: string }): T {
	if (!outcome.ok) throw new Error(outcome.reason)
	return outcome.value
}
