import { eq } from 'drizzle-orm'
import type { Edition, Round } from '#app/domain/contest/edition.ts'
import { publishedEditions } from '#app/domain/contest/find-edition.server.ts'
import { hasRoundOpened } from '#app/domain/contest/round-order.ts'
import type { Context } from '#app/domain/shared/context.server.ts'
import type { Db } from '#db/client.server.ts'
import { longlistPlaces } from '#db/schema/index.ts'
import { giveOutLonglist } from './give-out-longlist.server.ts'
import { asFieldRound, roundFields } from './round-field.server.ts'

/** By the clock: a longlist is given out once its voting has opened, and again when a submission comes late. */
export async function giveOutLonglists(context: Context): Promise<void> {
	const now = await context.clock(context.db)
	for (const edition of await publishedEditions(context.db)) {
		for (const round of edition.rounds) {
			if (!round.rules.longlist || !hasRoundOpened(round, edition.zone, now)) continue
			if (round.longlistGiven && !(await hasUnread(context.db, edition, round))) continue
			await context.db.transaction((tx) => giveOutLonglist(context, tx, round.id))
		}
	}
}

/** Whether there is a submission that nobody was asked to read. */
async function hasUnread(db: Db, edition: Edition, round: Round): Promise<boolean> {
	const fieldOf = await roundFields(db, asFieldRound(edition, round))
	const rows = await db
		.selectDistinct({ id: longlistPlaces.submissionId })
		.from(longlistPlaces)
		.where(eq(longlistPlaces.roundId, round.id))
	const read = new Set(rows.map(({ id }) => id))
	return edition.countries.some(({ country }) => {
		const { closed, submissions } = fieldOf(country)
		return !closed && submissions.some((id) => !read.has(id))
	})
}
