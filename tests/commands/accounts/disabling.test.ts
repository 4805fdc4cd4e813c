import { describe } from 'vitest'
import { disablePerson, enablePerson } from '#app/domain/accounts/disable-person.server.ts'
import { endAppointment } from '#app/domain/accounts/end-appointment.server.ts'
import { personInReach } from '#app/domain/accounts/person-queries.server.ts'
import { verifyPassword } from '#app/domain/accounts/verify-password.server.ts'
import { partnersWithSeats } from '#app/domain/contest/partner-queries.server.ts'
import { sessionOf, startSession } from '#app/http/session.server.ts'
import { appointments, logEntries } from '#db/schema/index.ts'
import { account, aPassword } from '#tests/support/builders/account.ts'
import { edition, partner } from '#tests/support/builders/edition.ts'
import { organiser } from '#tests/support/builders/person.ts'
import type { TestContext } from '#tests/support/context.ts'
import { expect, test } from '#tests/support/test.ts'

const done = { ok: true, value: null }

/** Somebody with a password on a partner's seat, signed in. */
async function seated(context: TestContext) {
	const contest = await edition(context)
	const { id: partnerId } = await partner(context, contest)
	const acting = await account(context, { email: 'juror@example.org' })
	const since = await context.clock(context.db)
	const seat = { personId: acting.person.id, editionId: contest.id, partnerId, role: 'juror' as const, since }
	await context.db.insert(appointments).values(seat)
	const [cookie = ''] = (await startSession(context, acting.person.id)).split(';')
	return {
		contest,
		personId: acting.person.id,
		request: new Request('https://shelfie.example/', { headers: { cookie } }),
	}
}
const signIn = (context: TestContext, password = aPassword) =>
	verifyPassword(context, { email: 'juror@example.org', password, from: '192.0.2.7' })

describe('disabling somebody', () => {
	test('ends their sessions at once and answers their password like a wrong one; the seat stays and says so', async ({
		context,
	}) => {
		const { contest, personId, request } = await seated(context)
		const chief = await organiser(context)

		expect(await disablePerson(chief, personId)).toEqual(done)

		expect(await sessionOf(context, request)).toBeNull()
		expect(await signIn(context)).toEqual(await signIn(context, 'a wrong password'))
		const [seat] = await partnersWithSeats(context.db, contest.id)
		expect(seat).toMatchObject({ juror: expect.stringMatching(/^Person \d+$/), jurorDisabled: true })
		const logged = await context.db.select().from(logEntries)
		expect(logged.map(({ kind, body }) => [kind, body])).toEqual([
			['person.disabled', { person: personId, by: chief.person.id }],
		])
	})

	test('shuts out a session that begins in the same moment', async ({ context }) => {
		const { personId } = await seated(context)
		await disablePerson(await organiser(context), personId)
		const [cookie = ''] = (await startSession(context, personId)).split(';')
		expect(await sessionOf(context, new Request('https://shelfie.example/', { headers: { cookie } }))).toBeNull()
	})

	test('is undone by letting them in again, with the same password', async ({ context }) => {
		const { personId } = await seated(context)
		const chief = await organiser(context)
		await disablePerson(chief, personId)

		expect(await enablePerson(chief, personId)).toEqual(done)
		expect(await enablePerson(chief, personId)).toEqual({ ok: false, reason: 'already-enabled' })
		expect(await signIn(context)).toEqual({ ok: true, value: { personId } })
	})

	test('is nothing anybody does to themselves, and of two who do it to each other one stays', async ({ context }) => {
		const [one, two] = [await organiser(context), await organiser(context)]
		expect(await disablePerson(one, one.person.id)).toEqual({ ok: false, reason: 'not-yourself' })

		const outcomes = await Promise.all([disablePerson(one, two.person.id), disablePerson(two, one.person.id)])
		expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1)
		expect(outcomes).toContainEqual({ ok: false, reason: 'last-organiser' })
	})

	test('does not let the only organiser who may sign in retire', async ({ context }) => {
		const [chief, other] = [await organiser(context), await organiser(context)]
		await disablePerson(chief, other.person.id)
		const mine = (await personInReach(context, null, chief.person.id))?.tasks[0]?.id ?? ''
		expect(await endAppointment(chief, null, mine)).toEqual({ ok: false, reason: 'last-organiser' })
	})
})

describe('who is in an organiser’s reach', () => {
	test('has a task in an edition of theirs; only with no other may they be disabled', async ({ context }) => {
		const { contest, personId } = await seated(context)
		const other = await edition(context)
		const look = async (reach: string[] | null) => {
			const found = await personInReach(context, reach, personId)
			return found && { within: found.within, tasks: found.tasks.length }
		}
		expect(await look([contest.id])).toEqual({ within: true, tasks: 1 })
		expect(await look([other.id])).toBeNull()

		const since = await context.clock(context.db)
		await context.db.insert(appointments).values({ personId, editionId: other.id, role: 'moderator', since })
		expect(await look([contest.id])).toEqual({ within: false, tasks: 1 })
		expect(await look([contest.id, other.id])).toEqual({ within: true, tasks: 2 })
		expect(await look(null)).toEqual({ within: true, tasks: 2 })
	})
})
