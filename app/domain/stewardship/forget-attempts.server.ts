import { and, eq, lte } from 'drizzle-orm'
import { attempts } from '#db/schema/index.ts'
import type { RetentionRule } from './retention-rule.server.ts'

/** Traces of rate limits, a bucket at a time. */
export const rateLimitTraces: RetentionRule = {
	name: 'rate-limit-traces',
	days: 1,
	overdue: async (db, edge) => {
		const rows = await db
			.selectDistinct({ bucket: attempts.bucket })
			.from(attempts)
			.where(lte(attempts.windowStart, edge))
		return rows.map(({ bucket }) => bucket)
	},
	forget: async (context, bucket, edge) => {
		await context.db.delete(attempts).where(and(eq(attempts.bucket, bucket), lte(attempts.windowStart, edge)))
	},
}
