import { addOneToPress, untoldPress } from '#app/domain/results/press-list.server.ts'
import { sendResultLetters } from '#app/domain/results/send-result-letters.server.ts'
import { action as tell } from '#app/routes/organise/announcement/letters/press-letters.ts'
import { letters } from '#db/schema/index.ts'
import { asked, statusOf } from '#tests/support/app/asked.ts'
import { edition } from '#tests/support/builders/edition.ts'
import { organiser } from '#tests/support/builders/person.ts'
import { announcement, winner } from '#tests/support/builders/prize.ts'
import { expect, test } from '#tests/support/test.ts'

test('whoever comes onto the press list after the release is told when an organiser says so, and nobody twice', async ({
	context,
	db,
}) => {
	context.inRealTime()
	const contest = await edition(context)
	await winner(context, contest)
	const acting = await organiser(context)
	const add = (email: string) =>
		addOneToPress(acting, contest.id, {
			...{ name: 'Anna', outlet: 'The Daily', email, locale: 'lv' },
			...{ basis: 'consent', source: 'You asked for news in March.' },
		})
	const telling = () => asked(context, tell, { as: acting, params: { edition: contest.slug }, fields: {} })
	const told = async () =>
		(await db.select().from(letters))
			.flatMap(({ kind, recipient }) => (kind === 'press-told' ? recipient : []))
			.toSorted()

	await add('early@paper.example')
	expect(statusOf(await telling())).toBe(409)
	await announcement(context, contest)
	await sendResultLetters(context, { editionId: contest.id })
	await add('late@paper.example')
	expect([await untoldPress(db, contest.id), await told()]).toEqual([1, ['early@paper.example']])

	expect([statusOf(await telling()), statusOf(await telling())]).toEqual([303, 303])

	expect([await untoldPress(db, contest.id), await told()]).toEqual([0, ['early@paper.example', 'late@paper.example']])
})
