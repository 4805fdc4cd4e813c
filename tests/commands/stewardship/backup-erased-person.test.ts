import { join } from 'node:path'
import { eq } from 'drizzle-orm'
import { acceptInvitation } from '#app/domain/accounts/accept-invitation.server.ts'
import { invitePerson } from '#app/domain/accounts/invite-person.server.ts'
import { mintPrivateLink } from '#app/domain/letters/private-link.server.ts'
import { erasePerson } from '#app/domain/stewardship/erase-person/erase-person.server.ts'
import { appointments, people } from '#db/schema/index.ts'
import { organiser } from '#tests/support/builders/person.ts'
import type { TestContext } from '#tests/support/context.ts'
import { tablesWith } from '#tests/support/tables-with.ts'
import { expect, test } from '#tests/support/test.ts'
import { backedUp, emptyPlace, installation, lookInto, restored } from './backed-up.ts'

const marker = 'zqmoderator'

async function invited(context: TestContext, by: Awaited<ReturnType<typeof organiser>>, name: string) {
	const task = { locale: 'en', role: 'moderator', editionId: null, countries: null, partner: null } as const
	const made = await invitePerson(by, { ...task, name, email: `${name}@example.org` })
	if (!made.ok) throw new Error(made.reason)
	const subjectId = made.value.invitationId
	const accept = async () => {
		const token = await mintPrivateLink(context, context.db, { purpose: 'invitation', subjectId })
		const who = { name, password: 'twelve books on a shelf', from: '192.0.2.7', locale: 'en', signedInAs: null }
		const accepted = await acceptInvitation(context, token, who)
		if (!accepted.ok) throw new Error(accepted.reason)
		return accepted.value.personId
	}
	return { accept }
}

test('an older backup brings back neither an account that was erased since nor the invitation to one', async ({
	context,
}) => {
	const { own, folder, ledger } = await installation(context)
	const chief = await organiser(own)
	const known = await (await invited(own, chief, `${marker}-known`)).accept()
	const later = await invited(own, chief, `${marker}-later`)
	const stays = await (await invited(own, chief, 'stays')).accept()
	const path = join(folder, 'kept.tar')
	expect(await backedUp(own, path)).toMatchObject({ code: 0 })
	for (const id of [known, await later.accept()])
		expect(await erasePerson({ ...own, person: chief.person }, id)).toEqual({ ok: true, value: null })

	const place = await emptyPlace()
	const { code, said } = await restored(place, [path, '--erasures', ledger])
	expect([code, said.at(-1)]).toEqual([0, 'Restored. Start with npm start.'])

	const db = await lookInto(place)
	expect(await tablesWith({ db }, marker)).toEqual([])
	expect(await db.select({ name: people.name }).from(people).where(eq(people.id, known))).toEqual([{ name: null }])
	expect(await db.$count(people)).toBe(3)
	const until = await db
		.select({ until: appointments.until })
		.from(appointments)
		.where(eq(appointments.personId, known))
	expect(until).toEqual([{ until: expect.any(Date) }])
	expect(await db.$count(people, eq(people.id, stays))).toBe(1)
})
