import { asc, desc, eq } from 'drizzle-orm'
import { acceptInvitation } from '#app/domain/accounts/accept-invitation.server.ts'
import { appointmentsOf } from '#app/domain/accounts/appointment-queries.server.ts'
import { findInvitation } from '#app/domain/accounts/find-invitation.server.ts'
import { revokeInvitation } from '#app/domain/accounts/revoke-invitation.server.ts'
import { inviteToEdition } from '#app/domain/contest/invite-to-edition.server.ts'
import { mintPrivateLink } from '#app/domain/letters/private-link.server.ts'
import { castBallot } from '#app/domain/voting/cast-ballot.server.ts'
import { letPartnerLeave } from '#app/domain/voting/let-partner-leave.server.ts'
import { ballotPaper } from '#app/domain/voting/queries.server.ts'
import { saveVote } from '#app/domain/voting/save-draft.server.ts'
import { seatTrail } from '#app/domain/voting/seat-trail.server.ts'
import { appointments, invitations, letters, logEntries } from '#db/schema/index.ts'
import { edition } from '#tests/support/builders/edition.ts'
import { organiser, person } from '#tests/support/builders/person.ts'
import { submission } from '#tests/support/builders/submission.ts'
import { duringVoting, scored, voter } from '#tests/support/builders/voting.ts'
import type { TestContext } from '#tests/support/context.ts'
import { expect, test } from '#tests/support/test.ts'

const refused = (reason: string) => ({ ok: false, reason })

async function stage(context: TestContext) {
	const contest = await edition(context)
	const idea = await submission(context, contest, { state: 'published' })
	const former = await voter(context, contest)
	const chief = await organiser(context)
	const substitute = await person(context, { name: 'Substitute' })
	context.at(duringVoting)

	const invite = async (to: typeof substitute, handsOver: boolean) => {
		const invited = await inviteToEdition(chief, contest.id, {
			...{ email: to.person.email, name: to.person.name, locale: 'en', role: 'juror', countries: [] },
			...{ partner: former.partner.id, handsOver },
		})
		if (!invited.ok) return invited
		const subjectId = invited.value.invitationId
		return {
			ok: true as const,
			subjectId,
			token: await mintPrivateLink(context, context.db, { purpose: 'invitation', subjectId }),
		}
	}
	const accept = (to: typeof substitute, token: string) =>
		acceptInvitation(context, token, { signedInAs: to.person, from: '192.0.2.7', locale: 'en' })
	const invited = async (to: typeof substitute) => {
		const outcome = await invite(to, true)
		if (!outcome.ok) throw new Error(outcome.reason)
		return outcome
	}
	return { contest, idea, former, chief, substitute, invite, invited, accept }
}

test('a substitute takes the seat over in one instant and goes on with the ballots', async ({ db, context }) => {
	const { contest, idea, former, substitute, invited, accept } = await stage(context)
	await former.cast([scored(idea, [5, 5, 5])])
	await saveVote(former.acting, former.seat, scored(idea, [1, 2, 3]))
	const { token } = await invited(substitute)
	context.at('2026-10-29T08:00:00.000Z')
	expect(await accept(substitute, token)).toEqual({ ok: true, value: { personId: substitute.person.id } })

	const seats = await db
		.select()
		.from(appointments)
		.where(eq(appointments.role, 'juror'))
		.orderBy(asc(appointments.since))
	const instant = new Date('2026-10-29T08:00:00.000Z')
	expect(seats.map(({ personId, since, until }) => [personId, since, until])).toEqual([
		[former.acting.person.id, new Date('2026-10-16T12:00:00.000Z'), instant],
		[substitute.person.id, instant, null],
	])
	expect(await appointmentsOf(context, former.acting.person.id)).toEqual([])
	expect(await former.cast([scored(idea, [4, 4, 4])])).toEqual(refused('seat-ended'))
	expect(await saveVote(former.acting, former.seat, scored(idea, [4, 4, 4]))).toEqual(refused('seat-ended'))

	const paper = await ballotPaper(db, contest, contest.rounds[0]!, former.seat, instant)
	expect([paper?.votes, paper?.cast?.votes]).toEqual([[scored(idea, [1, 2, 3])], [scored(idea, [5, 5, 5])]])
	expect(await castBallot(substitute, former.seat, [scored(idea, [1, 2, 3])])).toMatchObject({
		ok: true,
		value: { revision: 2 },
	})
	const told = await db.select().from(letters).where(eq(letters.kind, 'seat-passed'))
	expect(told.map(({ recipient, params }) => [recipient, params])).toEqual([
		[
			former.acting.person.email,
			{
				...{ partner: former.partner.name, substitute: 'Substitute' },
				...{ passedAt: instant.toISOString(), zone: contest.zone },
			},
		],
	])
	const log = await db.select().from(logEntries).where(eq(logEntries.kind, 'seat.handed-over'))
	expect(log.map(({ body }) => body)).toEqual([
		{
			appointment: seats[1]!.id,
			person: substitute.person.id,
			role: 'juror',
			partner: former.partner.id,
			formerAppointment: seats[0]!.id,
			formerPerson: former.acting.person.id,
		},
	])
})

test('the trail says who sat there and who cast what when, and nothing of what was voted', async ({ db, context }) => {
	const { idea, former, substitute, invited, accept } = await stage(context)
	await former.cast([scored(idea, [5, 4, 3])])
	const { token } = await invited(substitute)
	context.at('2026-10-29T08:00:00.000Z')
	await accept(substitute, token)
	context.at('2026-10-30T08:00:00.000Z')
	await castBallot(substitute, former.seat, [scored(idea, [1, 2, 3])])

	const handedOver = new Date('2026-10-29T08:00:00.000Z')
	const cast = { country: 'LV', round: 1 }
	expect(await seatTrail(db, former.partner.id)).toEqual({
		holders: [
			{ name: former.acting.person.name, since: new Date('2026-10-16T12:00:00.000Z'), until: handedOver },
			{ name: 'Substitute', since: handedOver, until: null },
		],
		casts: [
			{ ...cast, revision: 1, by: former.acting.person.name, at: new Date(duringVoting) },
			{ ...cast, revision: 2, by: 'Substitute', at: new Date('2026-10-30T08:00:00.000Z') },
		],
	})
})

test('a taken seat is handed over only on purpose, and the invitation can be taken back', async ({ context }) => {
	const { contest, chief, substitute, invite, invited, accept } = await stage(context)
	expect(await invite(substitute, false)).toEqual(refused('seat-taken'))
	const { subjectId, token } = await invited(substitute)
	expect(await revokeInvitation(chief, contest.id, subjectId)).toEqual({ ok: true, value: null })
	expect(await accept(substitute, token)).toEqual(refused('invitation-revoked'))
})

test('of two substitutes who were asked the first to accept follows, and nobody follows them unasked', async ({
	db,
	context,
}) => {
	const { former, substitute, invited, accept } = await stage(context)
	const other = await person(context)
	const [first, second] = [await invited(substitute), await invited(other)]
	const outcomes = await Promise.all([accept(substitute, first.token), accept(other, second.token)])

	expect(outcomes.map((outcome) => outcome.ok).toSorted()).toEqual([false, true])
	expect(['invitation-revoked', 'link-used']).toContain(outcomes.flatMap((each) => (each.ok ? [] : each.reason))[0])
	const seats = await db.select().from(appointments).where(eq(appointments.partnerId, former.partner.id))
	expect(seats.filter(({ until }) => until === null)).toHaveLength(1)
	expect(seats).toHaveLength(2)
})

test('nobody sits on two seats of an edition, nor on the seat of a partner that has left', async ({ db, context }) => {
	const { contest, chief, former, substitute, invited, accept } = await stage(context)
	const elsewhere = await voter(context, contest)
	const { token } = await invited(elsewhere.acting)
	expect(await accept(elsewhere.acting, token)).toEqual(refused('already-seated'))
	expect(await findInvitation(context, token)).toMatchObject({ ok: true })

	const late = await invited(substitute)
	await letPartnerLeave(chief, contest.id, former.partner.id, { reason: 'It left the consortium.' })
	expect(await accept(substitute, late.token)).toEqual(refused('invitation-revoked'))
	await db.update(invitations).set({ revokedAt: null }).where(eq(invitations.id, late.subjectId))
	expect(await accept(substitute, late.token)).toEqual(refused('partner-left'))
	const [last] = await db.select().from(logEntries).orderBy(desc(logEntries.seq)).limit(1)
	expect(last!.kind).toBe('partner.left')
})

test('a hand-over to whoever sits there already changes nothing', async ({ db, context }) => {
	const { former, invited, accept } = await stage(context)
	const { token } = await invited(former.acting)
	expect(await accept(former.acting, token)).toMatchObject({ ok: true })
	const seats = await db.select().from(appointments).where(eq(appointments.partnerId, former.partner.id))
	expect(seats.map(({ until }) => until)).toEqual([null])
})
