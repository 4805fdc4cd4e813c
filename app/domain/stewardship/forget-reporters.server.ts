import { and, eq, isNotNull, lte, or } from 'drizzle-orm'
import { reports } from '#db/schema/index.ts'
import type { RetentionRule } from './retention-rule.server.ts'

/** Reports that nobody has answered: they go on counting, but who made them and in what words is forgotten. */
export const reporters: RetentionRule = {
	name: 'reporters',
	days: 30,
	overdue: async (db, edge) => {
		const rows = await db
			.select({ id: reports.id })
			.from(reports)
			.where(and(lte(reports.at, edge), or(isNotNull(reports.reporter), isNotNull(reports.note))))
			.limit(1000)
		return rows.map(({ id }) => id)
	},
	forget: async (context, id) => {
		await context.db.update(reports).set({ reporter: null, note: null }).where(eq(reports.id, id))
	},
}
