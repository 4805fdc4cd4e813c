import { inArray } from 'drizzle-orm'
import { hashPassword } from '#app/domain/accounts/password-hash.server.ts'
import { wallClockAt } from '#app/domain/contest/wall-clock.ts'
import { closeRound } from '#app/domain/results/close-round.server.ts'
import { prepareAnnouncement } from '#app/domain/results/prepare-announcement.server.ts'
import { people } from '#db/schema/index.ts'
import { edition } from '#tests/support/builders/edition.ts'
import { closedWith } from '#tests/support/builders/tie.ts'
import type { TestContext } from '#tests/support/context.ts'
import { slug } from '../journey/edition.ts'

const password = 'a password of an organiser'

/** Everything is decided and written; another organiser has only to press the button. */
export async function preparedAnnouncement(context: TestContext) {
	const contest = await edition(context, { slug, demo: true })
	const { one, other, place } = await closedWith(context, contest, [[[5, 5, 5]], [[4, 4, 4]]])
	await closeRound(one, { ...place, country: 'IT' }, {})
	context.inRealTime()
	const visibleFrom = wallClockAt(new Date(Date.now() - 3600_000), contest.zone)
	const announcement = { introduction: { en: 'These are the winners.', lv: 'Šie ir uzvarētāji.' }, visibleFrom }
	const prepared = await prepareAnnouncement(one, contest.id, announcement)
	if (!prepared.ok) throw new Error(prepared.reason)
	const who = [one.person.id, other.person.id]
	await context.db
		.update(people)
		.set({ passwordHash: await hashPassword(password) })
		.where(inArray(people.id, who))
	return { email: other.person.email, password }
}
