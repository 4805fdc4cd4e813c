import { eq } from 'drizzle-orm'
import { invitePerson } from '#app/domain/accounts/invite-person.server.ts'
import { queueLetter } from '#app/domain/letters/queue-letter.server.ts'
import { recordTrackingEvent } from '#app/domain/prizes/record-tracking-event.server.ts'
import { addToPress } from '#app/domain/results/press-list.server.ts'
import { sendResultLetters } from '#app/domain/results/send-result-letters.server.ts'
import { sweepRetention } from '#app/domain/stewardship/retention.server.ts'
import { verifyLogs } from '#app/domain/stewardship/verify-log.server.ts'
import {
	attempts,
	ballotNotes,
	invitations,
	letters,
	logEntries,
	photos,
	pressContacts,
	prizeAddresses,
	submissions,
} from '#db/schema/index.ts'
import { edition } from '#tests/support/builders/edition.ts'
import { organiser, person } from '#tests/support/builders/person.ts'
import { announcement } from '#tests/support/builders/prize.ts'
import { submission } from '#tests/support/builders/submission.ts'
import type { TestContext } from '#tests/support/context.ts'
import { expect, test } from '#tests/support/test.ts'
import { shippedPrize } from '../prizes/prize-in-hand.ts'

const day = 24 * 3600_000
const start = new Date('2026-10-16T12:00:00Z')
const after = (days: number, milliseconds = 0) => new Date(start.getTime() + days * day + milliseconds)

const sweepAt = async (context: TestContext, instant: Date) => {
	context.at(instant)
	await sweepRetention(context)
	expect(context.reported).toEqual([])
}

const kindsLogged = async ({ db }: TestContext) =>
	(await db.select({ kind: logEntries.kind }).from(logEntries).orderBy(logEntries.seq)).map(({ kind }) => kind)

test('what nobody confirmed lapses and is erased after fourteen days, with its picture', async ({ db, context }) => {
	const contest = await edition(context)
	const { id, email, title } = await submission(context, contest, { confirmed: false })
	const confirmed = await submission(context, contest)
	const find = async (which: string) => (await db.select().from(submissions).where(eq(submissions.id, which)))[0]

	await sweepAt(context, after(14, -1))
	expect(await find(id)).toMatchObject({ state: 'received', email, title, erasedAt: null })
	await sweepAt(context, after(14))

	expect(await find(id)).toMatchObject({
		state: 'lapsed',
		erasedAt: after(14),
		submitterName: null,
		email: null,
		title: '',
		idea: '',
		altText: '',
		photoId: null,
	})
	expect(await db.select({ of: photos.submissionId }).from(photos)).toEqual([{ of: confirmed.id }])
	expect(await find(confirmed.id)).toMatchObject({ state: 'received', email: confirmed.email })
	expect(await kindsLogged(context)).toEqual(['submission.lapsed', 'submission.erased'])
})

test("a guardian's address goes thirty days after the answer, and the answer stays", async ({ db, context }) => {
	const contest = await edition(context)
	const { id } = await submission(context, contest)
	await db
		.update(submissions)
		.set({ guardianEmail: 'guardian@example.org', guardianAskedAt: start, guardianConfirmedAt: after(2) })
		.where(eq(submissions.id, id))
	await db.transaction((tx) =>
		queueLetter(context, tx, {
			editionId: contest.id,
			kind: 'guardian-asked',
			recipient: 'guardian@example.org',
			locale: 'en',
			params: { title: 'An idea', code: 'LV-1' },
			subjectId: id,
		}),
	)
	const seen = async () => {
		const [row] = await db.select().from(submissions)
		return [row?.guardianEmail, row?.guardianConfirmedAt, (await db.select().from(letters)).length]
	}

	await sweepAt(context, after(32, -1))
	expect(await seen()).toEqual(['guardian@example.org', after(2), 1])
	await sweepAt(context, after(32))
	expect(await seen()).toEqual([null, after(2), 0])
	expect(await kindsLogged(context)).toEqual(['guardian.forgotten'])
})

test('a guardian who never answered is forgotten thirty days after the question, once nothing waits for it', async ({
	db,
	context,
}) => {
	const contest = await edition(context)
	const asked = { guardianEmail: 'guardian@example.org', guardianAskedAt: start }
	const [waiting, lapsed] = [
		await submission(context, contest),
		await submission(context, contest, { state: 'lapsed' }),
	]
	await db.update(submissions).set(asked)

	await sweepAt(context, after(30))

	const rows = await db.select({ id: submissions.id, of: submissions.guardianEmail }).from(submissions)
	expect(Object.fromEntries(rows.map(({ id, of }) => [id, of]))).toEqual({
		[waiting.id]: 'guardian@example.org',
		[lapsed.id]: null,
	})
})

test('the address of a prize goes thirty days after its delivery, with the letters about it', async ({
	db,
	context,
}) => {
	const { by, shipmentId, reach } = await shippedPrize(context)
	context.at(after(5))
	await recordTrackingEvent(by, shipmentId, { status: 'delivered', occurredAt: after(4) })
	const seen = async () => {
		const [address] = await db.select().from(prizeAddresses)
		return [address?.sealed === null, address?.askedOf === '', (await db.select().from(letters)).length]
	}

	await sweepAt(context, after(34, -1))
	expect(await seen()).toEqual([false, false, 3])
	await sweepAt(context, after(34))
	expect(await seen()).toEqual([true, true, 0])
	const [address] = await db.select().from(prizeAddresses)
	expect(address).toMatchObject({ prizeId: reach.prizeId, deletedAt: after(34) })
	await sweepAt(context, after(35))
	expect((await kindsLogged(context)).filter((kind) => kind === 'address.deleted')).toHaveLength(1)
})

test('the address of a prize that came back after its delivery is kept', async ({ db, context }) => {
	const { by, shipmentId } = await shippedPrize(context)
	context.at(after(9))
	await recordTrackingEvent(by, shipmentId, { status: 'delivered', occurredAt: after(4) })
	await recordTrackingEvent(by, shipmentId, { status: 'returned', occurredAt: after(8) })

	await sweepAt(context, after(90))

	expect((await db.select().from(prizeAddresses))[0]?.sealed).not.toBeNull()
})

test('a year after the release ideas stay and their submitters are forgotten', async ({ db, context }) => {
	const [released, other] = [await edition(context), await edition(context)]
	await announcement(context, released)
	const told = await submission(context, released, { state: 'published', title: 'An idea that stays' })
	const kept = await submission(context, other, { state: 'published' })
	const names = async () => {
		const rows = await db
			.select({ id: submissions.id, name: submissions.submitterName, email: submissions.email })
			.from(submissions)
		return Object.fromEntries(rows.map(({ id, name, email }) => [id, [name, email]]))
	}
	const known = await names()

	await sweepAt(context, after(365, -1))
	expect(await names()).toEqual(known)
	await sweepAt(context, after(365))
	expect(await names()).toEqual({ [told.id]: [null, null], [kept.id]: known[kept.id] })
	const [idea] = await db.select().from(submissions).where(eq(submissions.id, told.id))
	expect(idea).toMatchObject({ state: 'published', title: 'An idea that stays', emailConfirmedAt: start })
	expect((await verifyLogs(db)).map(({ fault }) => fault)).toEqual([null, null])
})

test('traces of attempts are kept for a day', async ({ db, context }) => {
	const trace = { bucket: 'sign-in', keyHash: 'a hash', count: 3 }
	await db.insert(attempts).values([
		{ ...trace, windowStart: start },
		{ ...trace, windowStart: after(0, 1) },
	])

	await sweepAt(context, after(1, -1))
	expect(await db.select().from(attempts)).toHaveLength(2)
	await sweepAt(context, after(1))
	expect(await db.select({ windowStart: attempts.windowStart }).from(attempts)).toEqual([{ windowStart: after(0, 1) }])
})

test('what jurors wrote down for themselves goes thirty days after the release, and only then', async ({
	db,
	context,
}) => {
	const noteOn = async (contest: Awaited<ReturnType<typeof edition>>) => {
		const idea = await submission(context, contest, { state: 'published' })
		const { person: by } = await person(context)
		const roundId = contest.rounds[0]!.id
		await db
			.insert(ballotNotes)
			.values({ personId: by.id, roundId, submissionId: idea.id, text: 'Ask who would run it', at: start })
		return roundId
	}
	const released = await edition(context)
	const unreleased = await edition(context)
	const [old, fresh] = [await noteOn(released), await noteOn(unreleased)]
	await announcement(context, released)
	const kept = async () => (await db.select({ of: ballotNotes.roundId }).from(ballotNotes)).map(({ of }) => of)

	await sweepAt(context, after(30, -1))
	expect((await kept()).toSorted()).toEqual([old, fresh].toSorted())
	await sweepAt(context, after(30))
	expect(await kept()).toEqual([fresh])
})

test('who was invited and never came is forgotten, and the invitation stays without them', async ({ db, context }) => {
	const contest = await edition(context)
	const by = await organiser(context)
	const wish = { name: 'Anna', locale: 'lv', role: 'moderator' as const, countries: null, partner: null }
	const invite = (email: string) => invitePerson(by, { ...wish, email, editionId: contest.id })
	await invite('came@example.org')
	await db.update(invitations).set({ acceptedAt: start, acceptedBy: by.person.id })
	await invite('late@example.org')
	const addresses = async () =>
		(await db.select({ email: invitations.email }).from(invitations)).map((row) => row.email)

	await sweepAt(context, after(14 + 30, -1))
	expect((await addresses()).toSorted()).toEqual(['came@example.org', 'late@example.org'])
	await sweepAt(context, after(14 + 30))
	expect((await addresses()).toSorted()).toEqual(['came@example.org', null])
	expect(await db.$count(letters, eq(letters.recipient, 'late@example.org'))).toBe(0)
})

test('the press list of a year ago is gone, with the letters to whoever was on it', async ({ db, context }) => {
	const contest = await edition(context)
	const journalist = { name: 'Anna', outlet: 'The Daily', email: 'anna@paper.example', locale: 'lv' as const }
	const reason = { basis: 'consent' as const, source: 'Asked for news in March.' }
	await addToPress(await person(context), contest.id, [{ ...journalist, ...reason }])
	await announcement(context, contest)
	await sendResultLetters(context, { editionId: contest.id })
	expect(await db.$count(letters, eq(letters.recipient, journalist.email))).toBe(1)

	await sweepAt(context, after(365, -1))
	expect(await db.$count(pressContacts)).toBe(1)
	await sweepAt(context, after(365))
	expect(await db.$count(pressContacts)).toBe(0)
	expect(await db.$count(letters, eq(letters.recipient, journalist.email))).toBe(0)
})
