import { eq, inArray, sql } from 'drizzle-orm'
import type { Db, Tx } from '#db/client.server.ts'
import { announcements, ballotNotes, rounds } from '#db/schema/index.ts'
import type { RetentionRule } from './retention-rule.server.ts'

const roundsOf = (db: Db | Tx, editionId: string) =>
	db.select({ id: rounds.id }).from(rounds).where(eq(rounds.editionId, editionId))

/** What jurors wrote down for themselves has done its work once the results are out. */
export const notesOfJurors: RetentionRule = {
	name: 'ballot-notes',
	waiting: sql`
		select distinct ${announcements.editionId} as id, ${announcements.editionId} as edition,
			${announcements.visibleFrom} as began
		from ${announcements}
		join ${rounds} on ${rounds.editionId} = ${announcements.editionId}
		join ${ballotNotes} on ${ballotNotes.roundId} = ${rounds.id}
		where ${announcements.releasedAt} is not null`,
	forget: async ({ db }, editionId) => {
		await db.delete(ballotNotes).where(inArray(ballotNotes.roundId, roundsOf(db, editionId)))
	},
}
