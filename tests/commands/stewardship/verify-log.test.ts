import { and, desc, eq, sql } from 'drizzle-orm'
import { commands } from '#app/commands.server.ts'
import { verifyClosures } from '#app/domain/stewardship/verify-closures.server.ts'
import { verifyLogs } from '#app/domain/stewardship/verify-log.server.ts'
import { ballots, closures, logEntries, logHeads } from '#db/schema/index.ts'
import type { TestContext } from '#tests/support/context.ts'
import { expect, test } from '#tests/support/test.ts'
import { contestOnRecord } from './contest-on-record.ts'

const run = async (context: TestContext, ...args: string[]) => {
	const lines: string[] = []
	const exit = await commands['verify-log']!(context, args, (line) => lines.push(line))
	return { exit, lines }
}

test('the log of a whole contest verifies, and its closed round hashes to what was recorded', async ({
	db,
	context,
}) => {
	const { contest } = await contestOnRecord(context)
	const [head] = await db.select().from(logHeads)

	expect(await run(context)).toEqual({
		exit: 0,
		lines: [
			`${contest.slug}: ${head!.size} entries verified, head ${head!.hash}`,
			'1 logs and 1 closures checked, 0 broken.',
		],
	})
})

const last = async ({ db }: TestContext, editionId: string) => {
	const [entry] = await db
		.select()
		.from(logEntries)
		.where(eq(logEntries.editionId, editionId))
		.orderBy(desc(logEntries.seq))
		.limit(1)
	return entry!
}

test('an entry changed afterwards breaks the chain where it stands', async ({ db, context }) => {
	const { contest } = await contestOnRecord(context)
	await db
		.update(logEntries)
		.set({ body: sql`${logEntries.body} || '{"by": "somebody-else"}'` })
		.where(eq(logEntries.seq, 3))

	const { exit, lines } = await run(context)
	expect([exit, lines[0]]).toEqual([1, `${contest.slug}: BROKEN at entry 3 (wrong-hash)`])
})

test.for([
	['an entry taken out of the middle', 'wrong-seq', 4],
	['the last entry cut off', 'entries-missing', null],
] as const)('%s is missed', async ([, why, taken], { db, context }) => {
	const { contest } = await contestOnRecord(context)
	const { seq: size } = await last(context, contest.id)
	const seq = taken ?? size
	await db.delete(logEntries).where(eq(logEntries.seq, seq))

	expect((await verifyLogs(db)).map(({ fault }) => fault)).toEqual([{ seq, why }])
})

test('an entry added past the head belongs to no chain', async ({ db, context }) => {
	const { contest } = await contestOnRecord(context)
	const entry = await last(context, contest.id)
	await db.insert(logEntries).values({ ...entry, seq: entry.seq + 1 })

	expect((await verifyLogs(db)).map(({ fault }) => fault)).toEqual([{ seq: entry.seq + 1, why: 'entries-beyond-head' }])
})

test('a ballot changed after its round was closed is found', async ({ db, context }) => {
	const { place } = await contestOnRecord(context)
	expect((await verifyClosures(db)).map(({ fault }) => fault)).toEqual([null])

	const [ballot] = await db
		.select()
		.from(ballots)
		.where(and(eq(ballots.roundId, place.roundId)))
	const better = ballot!.cast!.map((vote) =>
		vote.kind === 'scored' ? { ...vote, scores: { ...vote.scores, useful: 1 } } : vote,
	)
	await db.update(ballots).set({ cast: better }).where(eq(ballots.id, ballot!.id))
	expect((await verifyClosures(db)).map(({ fault }) => fault)).toEqual(['ballots-changed'])
})

test('a digest written over in the closure itself is found', async ({ db, context }) => {
	await contestOnRecord(context)
	await db.update(closures).set({ ballotsDigest: '0'.repeat(64) })

	const { exit, lines } = await run(context)
	expect([exit, lines.at(-1)]).toEqual([1, '1 logs and 1 closures checked, 1 broken.'])
})

test('a log cut together with its head is found by the checkpoint that was mailed', async ({ db, context }) => {
	const { contest } = await contestOnRecord(context)
	const { seq, hash, previousHash } = await last(context, contest.id)
	const mailed = ['--checkpoint', `${contest.slug}:${seq}:${hash}`]
	expect((await run(context, ...mailed)).lines.at(-2)).toBe(
		`${contest.slug}: checkpoint of ${seq} entries: the log runs through it`,
	)

	await db.delete(logEntries).where(eq(logEntries.seq, seq))
	await db.update(logHeads).set({ size: seq - 1, hash: previousHash })
	expect((await run(context)).exit).toBe(0)
	const { exit, lines } = await run(context, ...mailed)
	expect([exit, lines.at(-2)]).toEqual([1, `${contest.slug}: checkpoint of ${seq} entries: BROKEN (entries-missing)`])
	expect((await run(context, '--checkpoint', 'nonsense')).exit).toBe(2)
})
