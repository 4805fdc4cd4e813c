import { and, eq, inArray, isNotNull, lte } from 'drizzle-orm'
import type { Db, Tx } from '#db/client.server.ts'
import { announcements, ballotNotes, rounds } from '#db/schema/index.ts'
import type { RetentionRule } from './retention-rule.server.ts'

const roundsOf = (db: Db | Tx, editionId: string) =>
	db.select({ id: rounds.id }).from(rounds).where(eq(rounds.editionId, editionId))

/** What jurors wrote down for themselves has done its work once the results are out. */
export const notesOfJurors: RetentionRule = {
	name: 'ballot-notes',
	days: 30,
	overdue: async (db, edge) => {
		const rows = await db
			.selectDistinct({ editionId: announcements.editionId })
			.from(announcements)
			.innerJoin(rounds, eq(rounds.editionId, announcements.editionId))
			.innerJoin(ballotNotes, eq(ballotNotes.roundId, rounds.id))
			.where(and(isNotNull(announcements.releasedAt), lte(announcements.visibleFrom, edge)))
		return rows.map(({ editionId }) => editionId)
	},
	forget: async ({ db }, editionId) => {
		await db.delete(ballotNotes).where(inArray(ballotNotes.roundId, roundsOf(db, editionId)))
	},
}
