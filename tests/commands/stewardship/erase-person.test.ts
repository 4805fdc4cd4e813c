import { join } from 'node:path'
import { eq, isNotNull, sql } from 'drizzle-orm'
import { describe, onTestFinished } from 'vitest'
import { openLedgerFile } from '#app/adapters/erasures/ledger-file.ts'
import { createMailer } from '#app/adapters/mail/smtp.server.ts'
import { acceptInvitation } from '#app/domain/accounts/accept-invitation.server.ts'
import { enablePerson } from '#app/domain/accounts/disable-person.server.ts'
import { endAppointment } from '#app/domain/accounts/end-appointment.server.ts'
import { invitePerson } from '#app/domain/accounts/invite-person.server.ts'
import { mintPrivateLink } from '#app/domain/letters/private-link.server.ts'
import { reapplyErasures } from '#app/domain/stewardship/backup/reapply-erasures.server.ts'
import { catchUpLedger } from '#app/domain/stewardship/catch-up-ledger.server.ts'
import { checkInvariants } from '#app/domain/stewardship/check-invariants.server.ts'
import { erasePerson } from '#app/domain/stewardship/erase-person/erase-person.server.ts'
import { verifyClosures } from '#app/domain/stewardship/verify-closures.server.ts'
import { verifyLogs } from '#app/domain/stewardship/verify-log.server.ts'
import { recusalsIn } from '#app/domain/voting/recusals.server.ts'
import { seatTrail } from '#app/domain/voting/seat-trail.server.ts'
import { handlers } from '#app/jobs.server.ts'
import type { Db, Tx } from '#db/client.server.ts'
import {
	appointments,
	ballots,
	exports,
	invitations,
	letters,
	logEntries,
	people,
	recusals,
	resultBundles,
	submissions,
} from '#db/schema/index.ts'
import { edition } from '#tests/support/builders/edition.ts'
import { organiser } from '#tests/support/builders/person.ts'
import { submission } from '#tests/support/builders/submission.ts'
import { duringVoting, voter } from '#tests/support/builders/voting.ts'
import { doDueJobs } from '#tests/support/do-due-jobs.ts'
import { openMailbox } from '#tests/support/mailbox.ts'
import { nowhere } from '#tests/support/nowhere.ts'
import { scratchFolder } from '#tests/support/scratch-folder.ts'
import { tablesWith } from '#tests/support/tables-with.ts'
import { expect, test } from '#tests/support/test.ts'
import { marker, planted, plantedJuror } from './planted-person.ts'

const done = { ok: true, value: null }
const refused = (reason: string) => ({ ok: false, reason })

describe('erasing somebody with an account', () => {
	test('leaves neither name nor address in any table, and letters that waited are not sent', async ({
		db,
		context,
	}) => {
		const { chief, id } = await plantedJuror(context)
		expect((await tablesWith(context, marker)).length).toBeGreaterThan(10)

		expect(await erasePerson(chief, id)).toEqual(done)

		expect(await tablesWith(context, marker)).toEqual([])
		expect(await db.select({ state: exports.state }).from(exports)).toEqual([{ state: 'erased' }])
		const box = await openMailbox()
		onTestFinished(box.close)
		await doDueJobs(context.with({ mail: createMailer(box.url, 'shelfie@example.org') }), handlers)
		expect(JSON.stringify(box.mail)).not.toContain(marker)
		const asked = box.mail.find(({ to }) => to?.[0]?.address === 'somebody@example.org')
		expect(asked?.text).toContain('Name removed invites you')
		expect(context.reported).toEqual([])
	})

	test('keeps what they voted and decided, so that everything can still be proved', async ({ db, context }) => {
		const { contest, chief, id, seat } = await plantedJuror(context)
		const before = { ballots: await db.select().from(ballots), bundles: await db.select().from(resultBundles) }

		await erasePerson(chief, id)

		expect({ ballots: await db.select().from(ballots), bundles: await db.select().from(resultBundles) }).toEqual(before)
		expect((await verifyLogs(db)).filter(({ fault }) => fault)).toEqual([])
		expect((await verifyClosures(db)).filter(({ fault }) => fault)).toEqual([])
		expect(await checkInvariants(db, await context.clock(db))).toEqual([])
		const trail = await seatTrail(db, seat.partnerId)
		expect(trail.casts.map(({ by }) => by)).toEqual([null])
		expect(trail.holders.at(-1)).toMatchObject({ name: null, until: await context.clock(db) })
		const logged = await db
			.select()
			.from(logEntries)
			.where(eq(logEntries.editionId, contest.id))
			.orderBy(logEntries.seq)
		expect(logged.slice(-2).map(({ kind, body }) => [kind, body])).toEqual([
			['appointment.ended', expect.objectContaining({ role: 'juror', person: id, by: chief.person.id })],
			['person.erased', { person: id, by: chief.person.id }],
		])
	})

	test('can be done once, and nobody is let in again', async ({ context }) => {
		const { chief, id } = await plantedJuror(context)
		await erasePerson(chief, id)

		expect(await erasePerson(chief, id)).toEqual(refused('already-erased'))
		expect(await enablePerson(chief, id)).toEqual(refused('already-erased'))
	})

	test('waits until a seat of a vote has passed on or ended', async ({ db, context }) => {
		const { contest, chief, id } = await plantedJuror(context, { announced: false })
		expect(await erasePerson(chief, id)).toEqual(refused('person-in-vote'))
		expect(await context.erasures.read()).toEqual([])

		const [seat] = await db.select().from(appointments).where(eq(appointments.personId, id))
		expect(await endAppointment(chief, contest.id, seat!.id)).toEqual(done)
		expect(await erasePerson(chief, id)).toEqual(done)
		expect(await tablesWith(context, marker)).toEqual([])
	})

	test('is nothing that somebody does to themselves, or to nobody', async ({ context }) => {
		const chief = await organiser(context)
		expect(await erasePerson(chief, chief.person.id)).toEqual(refused('not-your-own-erasure'))
		expect(await erasePerson(chief, nowhere)).toEqual(refused('not-found'))
		expect(await erasePerson(chief, 'nobody')).toEqual(refused('not-found'))
	})

	test('leaves one organiser of two who erase each other at the same moment', async ({ db, context }) => {
		const [one, other] = [await organiser(context), await organiser(context)]
		const outcomes = await Promise.all([erasePerson(one, other.person.id), erasePerson(other, one.person.id)])
		expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1)
		expect(outcomes.filter(({ ok }) => !ok)).toEqual([refused('last-organiser')])
		expect(await db.$count(people, sql`${people.erasedAt} is null`)).toBe(1)
	})

	test('frees the address: whoever is invited with it is somebody else', async ({ db, context }) => {
		const { chief, id } = await plantedJuror(context)
		await erasePerson(chief, id)

		const task = { locale: 'en', role: 'moderator', editionId: null, countries: null, partner: null } as const
		const invited = await invitePerson(chief, { ...task, ...planted })
		if (!invited.ok) throw new Error(invited.reason)
		const token = await mintPrivateLink(context, db, { purpose: 'invitation', subjectId: invited.value.invitationId })
		const accepted = await acceptInvitation(context, token, {
			...{ name: planted.name, password: 'a dozen books anew', from: '192.0.2.7', locale: 'en', signedInAs: null },
		})

		expect(accepted).toEqual({ ok: true, value: { personId: expect.not.stringMatching(id) } })
		expect(await db.$count(people, eq(people.email, planted.email))).toBe(1)
	})

	test('remembers an idea of their own that the seat does not vote on', async ({ db, context }) => {
		const contest = await edition(context)
		const { acting, seat } = await voter(context, contest)
		const own = await submission(context, contest, { state: 'published', email: acting.person.email })
		const chief = await organiser(context)
		context.at(duringVoting)
		const [held] = await db.select().from(appointments).where(eq(appointments.personId, acting.person.id))
		await endAppointment(chief, contest.id, held!.id)
		const before = await recusalsIn(db, { roundId: seat.roundId, country: 'LV' })
		expect(before).toEqual([expect.objectContaining({ submissionId: own.id, reason: 'own-submission' })])

		await erasePerson(chief, acting.person.id)

		expect(await recusalsIn(db, { roundId: seat.roundId, country: 'LV' })).toEqual(before)
		expect(await db.select({ email: submissions.email }).from(submissions)).toEqual([{ email: acting.person.email }])
	})

	test('blanks the reasons for standing back, not that they did', async ({ db, context }) => {
		const { chief, id, ideas } = await plantedJuror(context)
		await erasePerson(chief, id)
		expect(await db.select().from(recusals)).toEqual([
			expect.objectContaining({ submissionId: ideas[1].id, declaredBy: id, reason: '', salt: null }),
		])
	})
})

describe('the ledger of erasures', () => {
	test('is told before, of the person and of the invitations that led to them', async ({ db, context }) => {
		const { chief, id } = await plantedJuror(context)
		const full = { ...context.erasures, write: () => Promise.reject(new Error('no space left on device')) }
		await expect(erasePerson({ ...chief, erasures: full }, id)).rejects.toThrow('no space left')
		expect(await db.select({ name: people.name }).from(people).where(eq(people.id, id))).toEqual([
			{ name: planted.name },
		])

		await erasePerson(chief, id)

		const told = await context.erasures.read()
		const invited = await db.select({ id: invitations.id }).from(invitations).where(sql`erased_at is not null`)
		expect(told.map(({ kind }) => kind).toSorted()).toEqual(['invitation', 'invitation', 'person'])
		expect(told.map((each) => each.id).toSorted()).toEqual([id, ...invited.map((each) => each.id)].toSorted())
		const own = openLedgerFile(join(await scratchFolder(), 'erasures'), 'another machine')
		await catchUpLedger({ ...context, erasures: own })
		await catchUpLedger({ ...context, erasures: own })
		const byId = (one: { id: string }, other: { id: string }) => one.id.localeCompare(other.id)
		expect((await own.read()).toSorted(byId)).toEqual(told.toSorted(byId))
	})

	test('has the erasure done again, in the middle of a vote and where only the invitation is back', async ({
		db,
		context,
	}) => {
		const { id } = await plantedJuror(context, { announced: false })
		const at = await context.clock(db)
		const chief = await organiser(context)
		const invited = await invitePerson(chief, {
			...{ email: `${marker}-2@example.org`, name: marker, locale: 'en', role: 'organiser', editionId: null },
			...{ countries: null, partner: null },
		})
		if (!invited.ok) throw new Error(invited.reason)
		const entries = [
			{ kind: 'person', id, at },
			{ kind: 'invitation', id: invited.value.invitationId, at },
			{ kind: 'person', id: nowhere, at },
		] as const

		expect(await reapplyErasures(context, entries)).toEqual({ erased: 2, takenBack: 0 })
		expect(await reapplyErasures(context, entries)).toEqual({ erased: 0, takenBack: 0 })

		expect(await tablesWith(context, marker)).toEqual([])
		expect((await verifyLogs(db)).filter(({ fault }) => fault)).toEqual([])
		expect(await context.erasures.read()).toEqual([])
	})

	test('is true after an erasure was killed in the middle: it is whole once it is asked for again', async ({
		db,
		context,
	}) => {
		const { chief, id } = await plantedJuror(context)
		const before = await tablesWith(context, marker)
		const dying = { ...chief, clock: (asked: Db | Tx) => (asked === db ? chief.clock(asked) : dies(asked)) }
		const dies = async (tx: Db | Tx) => {
			if (await tx.$count(people, isNotNull(people.erasedAt))) throw new Error('killed')
			return chief.clock(tx)
		}
		await expect(erasePerson(dying, id)).rejects.toThrow('killed')
		expect(await context.erasures.read()).not.toEqual([])
		expect(await tablesWith(context, marker)).toEqual(before)

		expect(await erasePerson(chief, id)).toEqual(done)
		expect(await tablesWith(context, marker)).toEqual([])
		expect(await db.$count(letters, eq(letters.recipient, planted.email))).toBe(0)
	})
})
