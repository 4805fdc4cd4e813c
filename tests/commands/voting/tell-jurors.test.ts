import { asc, eq } from 'drizzle-orm'
import { tellJurorsThatVotingOpened } from '#app/domain/voting/tell-jurors.server.ts'
import { appointments, letters } from '#db/schema/index.ts'
import { edition } from '#tests/support/builders/edition.ts'
import { juror } from '#tests/support/builders/person.ts'
import { duringVoting, voter, votingClosesAt } from '#tests/support/builders/voting.ts'
import type { TestContext } from '#tests/support/context.ts'
import { expect, test } from '#tests/support/test.ts'

const told = ({ db }: TestContext) =>
	db
		.select({ to: letters.recipient, kind: letters.kind, params: letters.params })
		.from(letters)
		.orderBy(asc(letters.createdAt))

test('every juror is told once that voting is open, a successor too, and nobody before or after', async ({
	db,
	context,
}) => {
	const contest = await edition(context)
	const { acting, partner } = await voter(context, contest, { name: 'Example partner, Greece' })
	context.at('2026-10-25T22:59:59.999Z')
	await tellJurorsThatVotingOpened(context)
	expect(await told(context)).toEqual([])

	context.at('2026-10-25T23:00:00Z')
	await tellJurorsThatVotingOpened(context)
	await tellJurorsThatVotingOpened(context)
	const params = {
		partner: 'Example partner, Greece',
		closesAt: '2026-11-06T23:00:00.000Z',
		zone: 'Europe/Brussels',
		page: `https://shelfie.example/jury/editions/${contest.slug}`,
	}
	expect(await told(context)).toEqual([{ to: acting.person.email, kind: 'voting-opened', params }])

	context.at(duringVoting)
	await db
		.update(appointments)
		.set({ until: new Date(duringVoting) })
		.where(eq(appointments.partnerId, partner.id))
	const successor = await juror(context, { editionId: contest.id, partnerId: partner.id })
	await tellJurorsThatVotingOpened(context)
	expect((await told(context)).map(({ to }) => to)).toEqual([acting.person.email, successor.person.email])

	context.at(votingClosesAt)
	await voter(context, contest)
	await tellJurorsThatVotingOpened(context)
	expect(await told(context)).toHaveLength(2)
})
