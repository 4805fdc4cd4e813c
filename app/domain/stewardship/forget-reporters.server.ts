import { eq, sql } from 'drizzle-orm'
import { reports, submissions } from '#db/schema/index.ts'
import type { RetentionRule } from './retention-rule.server.ts'

/** Reports that nobody has answered: they go on counting, but who made them and in what words is forgotten. */
export const reporters: RetentionRule = {
	name: 'reporters',
	waiting: sql`
		select ${reports.id} as id, ${submissions.editionId} as edition, ${reports.at} as began
		from ${reports} join ${submissions} on ${submissions.id} = ${reports.submissionId}
		where ${reports.reporter} is not null or ${reports.note} is not null`,
	forget: async (context, id) => {
		await context.db.update(reports).set({ reporter: null, note: null }).where(eq(reports.id, id))
	},
}
