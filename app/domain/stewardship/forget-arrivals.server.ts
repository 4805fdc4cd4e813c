import { and, eq, isNull, lte, sql } from 'drizzle-orm'
import { bumpEdition } from '#app/domain/contest/bump-edition.server.ts'
import { appendToLog } from '#app/domain/log/append-to-log.server.ts'
import { eraseArrival } from '#app/domain/prizes/tracking/erase-arrival.server.ts'
import { removeAtOnce } from '#app/domain/submissions/remove-photo.server.ts'
import { arrivals } from '#db/schema/index.ts'
import type { RetentionRule } from './retention-rule.server.ts'

/** Pictures and thanks from the reading rooms, shown or not, a year after they were sent. */
export const arrivalsOfTheYearBefore: RetentionRule = {
	name: 'arrivals',
	waiting: sql`
		select ${arrivals.id} as id, ${arrivals.editionId} as edition, ${arrivals.sentAt} as began from ${arrivals}
		where ${arrivals.sentAt} is not null and ${arrivals.erasedAt} is null`,
	forget: async (context, id, edge) => {
		const dropped = await context.db.transaction(async (tx) => {
			const [arrival] = await tx
				.select()
				.from(arrivals)
				.where(and(eq(arrivals.id, id), isNull(arrivals.erasedAt), lte(arrivals.sentAt, edge)))
				.for('update')
			if (!arrival) return []
			const pictures = await eraseArrival(context, tx, arrival, await context.clock(tx))
			await bumpEdition(tx, arrival.editionId)
			await appendToLog(context, tx, arrival.editionId, 'arrival.forgotten', { arrival: id })
			return pictures
		})
		await removeAtOnce(context, dropped)
	},
}
