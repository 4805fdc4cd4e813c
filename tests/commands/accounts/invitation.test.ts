import { eq } from 'drizzle-orm'
import { describe, onTestFinished } from 'vitest'
import { createMailer } from '#app/adapters/mail/smtp.server.ts'
import { acceptInvitation } from '#app/domain/accounts/accept-invitation.server.ts'
import { appointmentsOf } from '#app/domain/accounts/appointment-queries.server.ts'
import { endAppointment } from '#app/domain/accounts/end-appointment.server.ts'
import { findInvitation, inviteeOf } from '#app/domain/accounts/find-invitation.server.ts'
import { firstOrganiserLink } from '#app/domain/accounts/first-organiser.server.ts'
import { type InvitationRequest, invitePerson } from '#app/domain/accounts/invite-person.server.ts'
import { openInvitations, peopleOf } from '#app/domain/accounts/people-queries.server.ts'
import { revokeInvitation } from '#app/domain/accounts/revoke-invitation.server.ts'
import { verifyPassword } from '#app/domain/accounts/verify-password.server.ts'
import { handlers } from '#app/jobs.server.ts'
import { appointments, logEntries, people } from '#db/schema/index.ts'
import { account, aPassword } from '#tests/support/builders/account.ts'
import { edition, partner } from '#tests/support/builders/edition.ts'
import { juror, organiser } from '#tests/support/builders/person.ts'
import type { TestContext } from '#tests/support/context.ts'
import { doDueJobs } from '#tests/support/do-due-jobs.ts'
import { openMailbox } from '#tests/support/mailbox.ts'
import { expect, test } from '#tests/support/test.ts'

const from = '192.0.2.7'
const email = 'juror@example.org'
const stranger = { name: 'A juror', password: aPassword, signedInAs: null, from, locale: 'lv' }
const refused = (reason: string) => ({ ok: false, reason })

/** An edition with one partner, and somebody who may invite. */
async function stage(context: TestContext) {
	const of = await edition(context)
	const seat = await partner(context, of, { name: 'Example partner, Greece' })
	const inviter = await organiser(context, { editionId: of.id })
	const wish: InvitationRequest = {
		email,
		name: 'A juror',
		locale: 'lv',
		role: 'juror',
		editionId: of.id,
		countries: null,
		partner: seat,
	}
	return { of, seat, inviter, wish }
}

/** Invites and takes the token out of the letter that arrived. */
async function invited(
	context: TestContext,
	by: Awaited<ReturnType<typeof organiser>>,
	wish: InvitationRequest,
): Promise<string> {
	const box = await openMailbox()
	onTestFinished(box.close)
	expect(await invitePerson(by, wish)).toMatchObject({ ok: true })
	await doDueJobs(context.with({ mail: createMailer(box.url, 'shelfie@example.org') }), handlers)
	return /\/invitations\/(\S+)/.exec(box.mail.at(-1)?.text ?? '')?.[1] ?? ''
}

describe('an invitation', () => {
	test('makes a juror of a stranger, who can then sign in; the log says so', async ({ context }) => {
		const { of, seat, inviter, wish } = await stage(context)
		const token = await invited(context, inviter, wish)

		const accepted = await acceptInvitation(context, token, stranger)

		const [person] = await context.db.select().from(people).where(eq(people.email, email))
		expect(person).toMatchObject({ name: 'A juror', locale: 'lv' })
		expect(accepted).toEqual({ ok: true, value: { personId: person?.id } })
		expect(await appointmentsOf(context, person?.id ?? '')).toMatchObject([
			{ role: 'juror', editionId: of.id, partnerId: seat.id, countries: null },
		])
		expect(await verifyPassword(context, { email, password: aPassword, from })).toMatchObject({ ok: true })
		const log = await context.db.select({ kind: logEntries.kind, body: logEntries.body }).from(logEntries)
		const [{ id = '' } = {}] = await appointmentsOf(context, person?.id ?? '')
		expect(log).toEqual([
			{ kind: 'appointment.made', body: { appointment: id, person: person?.id, role: 'juror', partner: seat.id } },
		])
	})

	test('changes nothing by being looked at, however often', async ({ context }) => {
		const { inviter, wish } = await stage(context)
		const token = await invited(context, inviter, wish)

		for (let i = 0; i < 3; i++)
			expect(await findInvitation(context, token)).toMatchObject({
				ok: true,
				value: { email, partner: 'Example partner, Greece' },
			})
	})

	test('works once, even when it is accepted twice at the same moment', async ({ context }) => {
		const { inviter, wish } = await stage(context)
		const token = await invited(context, inviter, wish)

		const outcomes = await Promise.all([
			acceptInvitation(context, token, stranger),
			acceptInvitation(context, token, stranger),
		])

		expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1)
		expect(outcomes.filter(({ ok }) => !ok)).toEqual([refused('link-used')])
		expect(await acceptInvitation(context, token, stranger)).toEqual(refused('link-used'))
		expect(await context.db.select().from(appointments).where(eq(appointments.role, 'juror'))).toHaveLength(1)
	})

	test('runs out after 14 days', async ({ context }) => {
		const { inviter, wish } = await stage(context)
		const token = await invited(context, inviter, wish)

		context.at('2026-10-30T11:59:59.999Z')
		expect(await findInvitation(context, token)).toMatchObject({ ok: true })
		context.at('2026-10-30T12:00:00Z')
		expect(await acceptInvitation(context, token, stranger)).toEqual(refused('link-expired'))
	})

	test('can be taken back, and sending another one does that too', async ({ context }) => {
		const { of, inviter, wish } = await stage(context)
		const first = await invited(context, inviter, wish)
		const second = await invited(context, inviter, wish)
		expect(await acceptInvitation(context, first, stranger)).toEqual(refused('invitation-revoked'))

		const [open] = await openInvitations(context, of.id)
		expect(await revokeInvitation(inviter, of.id, open?.id ?? '')).toEqual({ ok: true, value: null })

		expect(await acceptInvitation(context, second, stranger)).toEqual(refused('invitation-revoked'))
		expect(await revokeInvitation(inviter, of.id, open?.id ?? '')).toEqual(refused('invitation-not-open'))
		expect(await openInvitations(context, of.id)).toEqual([])
	})

	test('made up by somebody leads nowhere', async ({ context }) => {
		expect(await acceptInvitation(context, 'x'.repeat(43), stranger)).toEqual(refused('link-unknown'))
	})

	test('to somebody who is known needs their password, not a new one', async ({ context }) => {
		const { inviter, wish } = await stage(context)
		const known = await account(context, { email })
		const token = await invited(context, inviter, wish)
		const found = await findInvitation(context, token)
		expect(found.ok && inviteeOf(found.value, undefined)).toBe('known')

		expect(await acceptInvitation(context, token, { ...stranger, password: 'another dozen books' })).toEqual(
			refused('password-wrong'),
		)
		expect(await acceptInvitation(context, token, stranger)).toMatchObject({
			ok: true,
			value: { personId: known.person.id },
		})
	})

	test('needs but a button of whoever is signed in as that address, and of nobody else', async ({ context }) => {
		const { inviter, wish } = await stage(context)
		const [known, other] = [await account(context, { email }), await account(context)]
		const token = await invited(context, inviter, wish)
		const confirm = (who: typeof known) =>
			acceptInvitation(context, token, { signedInAs: who.person, from, locale: 'en' })

		expect(await confirm(other)).toEqual(refused('details-missing'))
		expect(await confirm(known)).toMatchObject({ ok: true, value: { personId: known.person.id } })
	})
})

describe('a partner’s seat', () => {
	test('is for one at a time: nobody is invited to a taken one', async ({ context }) => {
		const { of, seat, inviter, wish } = await stage(context)
		await juror(context, { editionId: of.id, partnerId: seat.id })

		expect(await invitePerson(inviter, wish)).toEqual(refused('seat-taken'))
	})

	test('goes to the first of two who accept; the other is refused and no account is made', async ({ context }) => {
		const { inviter, wish } = await stage(context)
		const tokens = [
			await invited(context, inviter, wish),
			await invited(context, inviter, { ...wish, email: 'second@example.org' }),
		]

		const outcomes = await Promise.all(tokens.map((token) => acceptInvitation(context, token, stranger)))

		expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1)
		expect(outcomes.filter(({ ok }) => !ok)).toEqual([refused('seat-taken')])
		expect((await context.db.select().from(people)).filter((each) => each.passwordHash)).toHaveLength(1)
	})

	test('is free for a substitute once its juror has retired', async ({ context }) => {
		const { of, seat, inviter, wish } = await stage(context)
		await juror(context, { editionId: of.id, partnerId: seat.id })
		const held = (await peopleOf(context, [of.id])).find(({ role }) => role === 'juror')

		expect(await endAppointment(inviter, of.id, held?.id ?? '')).toEqual({ ok: true, value: null })
		expect(await endAppointment(inviter, of.id, held?.id ?? '')).toEqual(refused('appointment-ended'))

		const token = await invited(context, inviter, wish)
		expect(await acceptInvitation(context, token, stranger)).toMatchObject({ ok: true })
		expect((await peopleOf(context, [of.id])).filter(({ role }) => role === 'juror').map((each) => each.email)).toEqual(
			[email],
		)
	})
})

describe('organisers', () => {
	test('the last one stays, even when two retire each other at once', async ({ context }) => {
		const of = await edition(context)
		const two = [await organiser(context, { editionId: of.id }), await organiser(context, { editionId: of.id })]
		const [first, second] = (await peopleOf(context, [of.id])).map(({ id }) => id)

		const outcomes = await Promise.all([
			endAppointment(two[0]!, of.id, second ?? ''),
			endAppointment(two[1]!, of.id, first ?? ''),
		])

		expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1)
		expect(outcomes.filter(({ ok }) => !ok)).toEqual([refused('last-organiser')])
	})

	test('the very first is made by a link that is printed, is the same for all processes, and works once', async ({
		context,
	}) => {
		const [link, sameLink] = await Promise.all([firstOrganiserLink(context), firstOrganiserLink(context)])
		expect(link).toMatch(/^https:\/\/shelfie\.example\/invitations\/[\w-]{43}$/)
		expect(sameLink).toBe(link)

		const token = link?.split('/').at(-1) ?? ''
		const first = {
			email: 'first@example.org',
			name: 'First',
			password: aPassword,
			signedInAs: null,
			from,
			locale: 'lv',
		}
		expect(await acceptInvitation(context, token, stranger)).toEqual(refused('details-missing'))
		expect(await acceptInvitation(context, token, first)).toMatchObject({ ok: true })
		expect(await acceptInvitation(context, token, { ...first, email: 'second@example.org' })).toEqual(
			refused('link-used'),
		)
		expect(await firstOrganiserLink(context)).toBeNull()
	})
})
