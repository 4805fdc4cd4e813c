import { describe } from 'vitest'
import { changeCountries, findLimited } from '#app/domain/accounts/change-countries.server.ts'
import { invitePerson } from '#app/domain/accounts/invite-person.server.ts'
import { listedPeople, peoplePlan } from '#app/domain/accounts/people-list.ts'
import { openInvitations, peopleOf, unansweredInvitations } from '#app/domain/accounts/people-queries.server.ts'
import { renewInvitation } from '#app/domain/accounts/renew-invitation.server.ts'
import { trailOf } from '#app/domain/accounts/trail.server.ts'
import { readList } from '#app/domain/shared/list-address.ts'
import { startSession } from '#app/http/session.server.ts'
import { letters, people } from '#db/schema/index.ts'
import { edition, partner } from '#tests/support/builders/edition.ts'
import { appOf } from '#tests/support/builders/factor.ts'
import { juror, moderator, organiser } from '#tests/support/builders/person.ts'
import type { TestContext } from '#tests/support/context.ts'
import { expect, test } from '#tests/support/test.ts'

const done = { ok: true, value: null }
const { compare } = new Intl.Collator('en')

describe('the list of people', () => {
	test('is narrowed and sorted by its address, and says who has a second factor and when they were seen', async ({
		context,
	}) => {
		const contest = await edition(context)
		const elsewhere = await edition(context)
		const chief = await organiser(context, { editionId: contest.id })
		const reader = await moderator(context, { editionId: contest.id, countries: ['IT'] })
		const voter = await juror(context, { editionId: contest.id, partnerId: (await partner(context, contest)).id })
		await moderator(context, { editionId: elsewhere.id })
		await appOf(reader)
		await startSession(context, voter.person.id)
		await startSession(context, reader.person.id, { awaitsFactor: true })
		const all = await peopleOf(context, [contest.id])
		const found = (query: string) =>
			listedPeople(all, readList(peoplePlan, new URLSearchParams(query)), compare).rows.map(({ personId }) => personId)

		const [one, two, three] = [chief.person.id, reader.person.id, voter.person.id]
		expect(found('')).toEqual([one, two, three])
		expect(found('sort=-role')).toEqual([three, two, one])
		expect(found('factor=on')).toEqual([two])
		expect(found('role=juror')).toEqual([three])
		expect(found(`q=${reader.person.email.toUpperCase()}`)).toEqual([two])
		expect(found('state=disabled')).toEqual([])
		expect(found('sort=-seen').slice(0, 1)).toEqual([three])
		expect(all.map(({ lastSeen }) => lastSeen)).toEqual([null, null, await context.clock(context.db)])
		expect(await peopleOf(context, null)).toHaveLength(4)
		expect(await peopleOf(context, [])).toEqual([])
	})
})

describe('the countries of a coordinator or moderator', () => {
	test('are changed in the edition they belong to, and the log says so; a juror has none', async ({ context }) => {
		const [contest, other] = [await edition(context), await edition(context)]
		const chief = await organiser(context)
		const reader = await moderator(context, { editionId: contest.id, countries: ['IT'] })
		const voter = await juror(context, { editionId: contest.id, partnerId: (await partner(context, contest)).id })
		const idOf = async (personId: string) =>
			(await peopleOf(context, [contest.id])).find((each) => each.personId === personId)!.id
		const appointment = await idOf(reader.person.id)

		expect(await changeCountries(chief, contest.id, appointment, ['LV', 'LV', 'GR'])).toEqual(done)
		expect(await findLimited(chief, contest.id, appointment)).toMatchObject({ countries: ['GR', 'LV'] })
		const trail = await trailOf(context, [contest.id], reader.person.id)
		expect(trail.map(({ kind }) => kind)).toEqual(['appointment.changed'])
		expect(await trailOf(context, [other.id], reader.person.id)).toEqual([])

		expect(await changeCountries(chief, contest.id, appointment, [])).toEqual(done)
		expect(await findLimited(chief, contest.id, appointment)).toMatchObject({ countries: null })
		const ended = { ok: false, reason: 'appointment-ended' }
		expect(await changeCountries(chief, other.id, appointment, ['IT'])).toEqual(ended)
		expect(await changeCountries(chief, contest.id, await idOf(voter.person.id), ['IT'])).toEqual(ended)
	})
})

describe('an invitation that nobody answered', () => {
	const invite = async (context: TestContext, editionId: string) => {
		const chief = await organiser(context)
		const request = { email: 'new@example.org', name: 'New', locale: 'lv', role: 'moderator' as const, editionId }
		await invitePerson(chief, { ...request, countries: ['LV'], partner: null })
		return chief
	}

	test('is shown after its fortnight too, and sent again it works for another one; the one before does not', async ({
		context,
	}) => {
		const contest = await edition(context)
		const chief = await invite(context, contest.id)
		context.at('2026-11-05T12:00:00Z')
		expect(await openInvitations(context, contest.id)).toEqual([])
		const [expired] = await unansweredInvitations(context, contest.id)

		expect(await renewInvitation(chief, (await edition(context)).id, expired!.id)).toMatchObject({ ok: false })
		expect(await renewInvitation(chief, contest.id, expired!.id)).toMatchObject({ ok: true })

		const open = await unansweredInvitations(context, contest.id)
		expect(open.map(({ email, expiresAt }) => [email, expiresAt])).toEqual([
			['new@example.org', new Date('2026-11-19T12:00:00Z')],
		])
		const refused = { ok: false, reason: 'invitation-not-open' }
		expect(await renewInvitation(chief, contest.id, expired!.id)).toEqual(refused)
		expect((await context.db.select().from(letters)).map(({ locale }) => locale)).toEqual(['lv', 'lv'])
		expect(await context.db.$count(people)).toBe(1) // nobody is made before they accept
	})
})
