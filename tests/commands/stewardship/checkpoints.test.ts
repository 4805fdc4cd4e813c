import { and, eq, gte } from 'drizzle-orm'
import { commands } from '#app/commands.server.ts'
import { appendToLog } from '#app/domain/log/append-to-log.server.ts'
import { closeRound } from '#app/domain/results/close-round.server.ts'
import { prepareAnnouncement } from '#app/domain/results/prepare-announcement.server.ts'
import { releaseAnnouncement } from '#app/domain/results/release-announcement.server.ts'
import { sendResultLetters } from '#app/domain/results/send-result-letters.server.ts'
import { verifyLogs } from '#app/domain/stewardship/verify-log.server.ts'
import { letters, logCheckpoints, logEntries, logHeads } from '#db/schema/index.ts'
import { edition } from '#tests/support/builders/edition.ts'
import { closedWith } from '#tests/support/builders/tie.ts'
import type { TestContext } from '#tests/support/context.ts'
import { expect, test } from '#tests/support/test.ts'

const run = async (context: TestContext, ...args: string[]) => {
	const lines: string[] = []
	const exit = await commands['verify-log']!(context, args, (line) => lines.push(line))
	return { exit, last: lines.at(-2) }
}

/** The line that a letter of this kind tells to keep. */
async function mailed({ db, writeLetter }: TestContext, kind: 'round-closed' | 'result-released') {
	const [letter] = await db.select().from(letters).where(eq(letters.kind, kind))
	const { text } = writeLetter({ kind, locale: 'en', params: letter!.params, link: null })
	return text.split('\n').find((line) => /^[0-9a-f-]{36}:/.test(line))!
}

async function released(context: TestContext) {
	const contest = await edition(context)
	const closed = await closedWith(context, contest, [[[5, 5, 5]], [[4, 4, 4]]])
	await closeRound(closed.one, { ...closed.place, country: 'IT' }, {})
	const announcement = { introduction: { en: 'These are the winners.' }, visibleFrom: '2026-11-08T13:00' }
	await prepareAnnouncement(closed.one, contest.id, announcement)
	await releaseAnnouncement(closed.other, contest.id)
	return { contest, ...closed }
}

test('a log that is cut, head and all, is found by the line in the letter', async ({ db, context }) => {
	const { contest } = await released(context)
	await sendResultLetters(context, { editionId: contest.id })
	const lines = [await mailed(context, 'round-closed'), await mailed(context, 'result-released')]
	const checked = () => Promise.all(lines.map((line) => run(context, '--checkpoint', line)))
	expect((await checked()).map(({ exit }) => exit)).toEqual([0, 0])

	const size = Number(lines[1]!.split(':')[1])
	const [before] = await db
		.select()
		.from(logEntries)
		.where(eq(logEntries.seq, size - 1))
	await db.delete(logEntries).where(gte(logEntries.seq, size))
	await db.update(logHeads).set({ size: before!.seq, hash: before!.hash })
	expect(
		(await verifyLogs(db)).map(({ fault }) => fault),
		'what is shown tells it too',
	).toEqual([{ seq: size, why: 'entries-missing' }])
	await db.delete(logCheckpoints)
	expect((await run(context)).exit, 'without a checkpoint nobody would know').toBe(0)
	const found = await checked()
	expect(found.map(({ exit }) => exit)).toEqual([0, 1])
	expect(found[1]!.last).toBe(`${contest.id}: checkpoint of ${size} entries: BROKEN (entries-missing)`)
})

test('a checkpoint that was never mailed is told by its signature', async ({ context }) => {
	await released(context)
	const line = await mailed(context, 'round-closed')
	const [id, size, head, signature] = line.split(':') as [string, string, string, string]
	const forged = [id, size, head, signature.replaceAll(/\d/g, '0')].join(':')
	expect(await run(context, '--checkpoint', forged)).toEqual({
		exit: 1,
		last: `${id}: checkpoint of ${size} entries: BROKEN (wrong-signature)`,
	})
	expect((await run(context, '--checkpoint', [id, size, head].join(':'))).exit).toBe(0)
	expect((await run(context, '--checkpoint', `${line}:more`)).exit).toBe(2)
})

test('the release keeps one checkpoint, which is the one its letters tell, whatever is logged before they leave', async ({
	db,
	context,
}) => {
	const { contest, one, place } = await released(context)
	await closeRound(one, place, {})
	await db.transaction((tx) => appendToLog(context, tx, contest.id, 'something.else', {}))
	const [entry] = await db
		.select()
		.from(logEntries)
		.where(and(eq(logEntries.editionId, contest.id), eq(logEntries.kind, 'announcement.released')))
	await sendResultLetters(context, { editionId: contest.id })

	const kept = await db.select().from(logCheckpoints)
	expect(kept.map(({ country }) => country).toSorted()).toEqual(['IT', 'LV', null])
	const ofRelease = kept.find(({ country }) => country === null)!
	expect([ofRelease.size, ofRelease.head]).toEqual([entry!.seq, entry!.hash])
	expect(await mailed(context, 'result-released')).toBe(
		`${contest.id}:${ofRelease.size}:${ofRelease.head}:${ofRelease.signature}`,
	)
})
