import { and, eq, lte, sql } from 'drizzle-orm'
import { attempts } from '#db/schema/index.ts'
import type { RetentionRule } from './retention-rule.server.ts'

/** Traces of rate limits, a bucket at a time. */
export const rateLimitTraces: RetentionRule = {
	name: 'rate-limit-traces',
	waiting: sql`
		select ${attempts.bucket} as id, null::uuid as edition, min(${attempts.windowStart}) as began
		from ${attempts} group by 1`,
	forget: async (context, bucket, edge) => {
		await context.db.delete(attempts).where(and(eq(attempts.bucket, bucket), lte(attempts.windowStart, edge)))
	},
}
