import { and, lte, notInArray } from 'drizzle-orm'
import type { Context } from '#app/domain/shared/context.server.ts'
import { dropExpiredExports } from '#app/domain/submissions/drop-exports.server.ts'
import { exports } from '#db/schema/index.ts'

const day = 24 * 3600_000

/** Job: files go when their link has expired, and a month later the line about them. */
export async function sweepExports(context: Context): Promise<void> {
	await context.db.transaction(async (tx) => {
		const now = await context.clock(tx)
		await dropExpiredExports(tx, now)
		await tx
			.delete(exports)
			.where(
				and(
					notInArray(exports.state, ['waiting', 'working', 'ready']),
					lte(exports.askedAt, new Date(now.getTime() - 30 * day)),
				),
			)
	})
}
