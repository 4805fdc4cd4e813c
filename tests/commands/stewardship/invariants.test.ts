import { eq, sql } from 'drizzle-orm'
import { commands } from '#app/commands.server.ts'
import { checkInvariants } from '#app/domain/stewardship/check-invariants.server.ts'
import {
	attempts,
	ballots,
	consents,
	logEntries,
	partners,
	photos,
	prizes,
	shipments,
	submissions,
	trackingEvents,
	winners,
} from '#db/schema/index.ts'
import { prize } from '#tests/support/builders/prize.ts'
import { submission } from '#tests/support/builders/submission.ts'
import type { TestContext } from '#tests/support/context.ts'
import { nowhere } from '#tests/support/nowhere.ts'
import { expect, testApart as test } from '#tests/support/test.ts'
import { contestOnRecord } from './contest-on-record.ts'

type World = Awaited<ReturnType<typeof contestOnRecord>> & { context: TestContext }

/** What the database's own constraints refuse is planted behind their back. */
const behindTheConstraints = ({ db }: TestContext, statement: ReturnType<typeof sql>) =>
	db.transaction(async (tx) => {
		await tx.execute(sql`set local session_replication_role = replica`)
		await tx.execute(statement)
	})

const dropIndex = ({ db }: TestContext, name: string) => db.execute(sql.raw(`drop index if exists ${name}`))

const planted: Record<string, (world: World) => Promise<unknown>> = {
	'1 an award has more than one winner': async ({ context, winner }) => {
		await dropIndex(context, 'winners_one')
		const { id: _, ...copy } = winner
		return context.db.insert(winners).values(copy)
	},
	'1 a winner comes from another country or edition': ({ context, winner }) =>
		context.db.update(submissions).set({ country: 'IT' }).where(eq(submissions.id, winner.submissionId!)),
	'1 a winner was not eligible at the closure': async ({ context, contest, winner }) => {
		const { id: submissionId } = await submission(context, contest, { state: 'published' })
		return context.db.update(winners).set({ submissionId }).where(eq(winners.id, winner.id))
	},
	'2 a partner has more than one ballot': async ({ context }) => {
		await dropIndex(context, 'ballots_one')
		const [{ id: _, ...copy } = { id: '' }] = await context.db.select().from(ballots)
		return context.db.insert(ballots).values({ ...(copy as typeof ballots.$inferInsert), cast: null, pseudonym: null })
	},
	'2 a partner has a ballot for its home country': async ({ context }) => {
		const [ballot] = await context.db.select().from(ballots)
		return context.db.update(partners).set({ homeCountry: 'LV' }).where(eq(partners.id, ballot!.partnerId))
	},
	'3 a published submission lacks its email-confirmation': ({ context, ideas }) =>
		context.db
			.update(submissions)
			.set({ emailConfirmedAt: null, receivedAt: new Date('2026-11-07T12:00:00Z') })
			.where(eq(submissions.id, ideas[1]!.id)),
	'3 a published submission lacks its consent': ({ context, ideas }) =>
		context.db
			.update(consents)
			.set({ withdrawnAt: new Date('2026-10-20T12:00:00Z') })
			.where(eq(consents.submissionId, ideas[1]!.id)),
	'3 a published submission lacks its guardian-confirmation': ({ context, ideas }) =>
		context.db
			.update(submissions)
			.set({ guardianAskedAt: new Date('2026-10-17T12:00:00Z') })
			.where(eq(submissions.id, ideas[1]!.id)),
	'3 a published submission lacks its photo': ({ context, ideas }) =>
		context.db.update(photos).set({ state: 'waiting' }).where(eq(photos.submissionId, ideas[1]!.id)),
	"3 a published photo's original is still kept": ({ context, ideas }) =>
		context.db.update(photos).set({ incomingKey: 'original' }).where(eq(photos.submissionId, ideas[1]!.id)),
	'4 the log breaks: wrong-hash': ({ context }) =>
		context.db.update(logEntries).set({ kind: 'prize.kept' }).where(eq(logEntries.kind, 'prize.shipped')),
	'4 a closure does not verify: ballots-changed': ({ context }) => context.db.update(ballots).set({ cast: [] }),
	'5 a tracking event has no shipment': ({ context }) =>
		behindTheConstraints(context, sql`update ${trackingEvents} set shipment_id = ${nowhere}`),
	'5 a shipment has no given prize': async ({ context, contest }) => {
		const { id } = await prize(context, contest)
		return context.db.update(shipments).set({ prizeId: id })
	},
	'5 a winner has two prizes': async ({ context, contest, winner }) => {
		await dropIndex(context, 'prizes_winner')
		return prize(context, contest, { winnerId: winner.id })
	},
	'5 a prize travels twice at once': async ({ context }) => {
		const [{ id, ...copy } = { id: '' }] = await context.db.select().from(shipments)
		const later = new Date('2026-11-09T12:00:00Z')
		return context.db
			.insert(shipments)
			.values({ ...(copy as typeof shipments.$inferInsert), replacesId: id, createdAt: later })
	},
	'6 kept for too long': ({ context }) =>
		context.db
			.insert(attempts)
			.values({ bucket: 'sign-in', keyHash: 'a hash', windowStart: new Date('2026-11-07T09:59:59Z'), count: 1 }),
}

test('a contest made by its own commands violates nothing', async ({ db, context }) => {
	await contestOnRecord(context)
	const lines: string[] = []

	expect(await checkInvariants(db, await context.clock(db))).toEqual([])
	expect(await commands.invariants!(context, [], (line) => lines.push(line))).toBe(0)
	expect(lines).toEqual(['All six invariants hold.'])
})

test.for(Object.entries(planted))('planted and found: %s', async ([name, plant], { db, context }) => {
	const world = await contestOnRecord(context)
	await plant({ ...world, context })

	const found = await checkInvariants(db, await context.clock(db))

	expect(new Set(found.map(({ invariant, what }) => `${invariant} ${what}`))).toEqual(new Set([name]))
})

test('a prize whose giving is on record twice was given twice', async ({ db, context }) => {
	const { reach } = await contestOnRecord(context)
	await db.update(logEntries).set({ kind: 'prize.given' }).where(eq(logEntries.kind, 'prize.shipped'))

	const found = await checkInvariants(db, await context.clock(db))

	expect(found.filter(({ invariant }) => invariant === 5)).toEqual([
		{ invariant: 5, what: 'a prize was given twice', where: { prize: reach.prizeId } },
	])
	expect(await db.select().from(prizes)).toHaveLength(1)
})

test('what is told about a violation names opaque ids only', async ({ context }) => {
	const { contest } = await contestOnRecord(context)
	const { id, email } = await submission(context, contest, { confirmed: false })
	context.at('2026-12-01T12:00:00Z')
	const lines: string[] = []

	expect(await commands.invariants!(context, [], (line) => lines.push(line))).toBe(1)
	expect(lines).toEqual([`invariant 6: kept for too long unconfirmed-submissions=${id}`, '1 violations.'])
	expect(lines.join()).not.toContain(email)
})
