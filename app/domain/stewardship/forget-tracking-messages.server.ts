import { and, eq, lte, sql } from 'drizzle-orm'
import { trackingMessages, trackingSources } from '#db/schema/index.ts'
import type { RetentionRule } from './retention-rule.server.ts'

/** That a message was taken need be known as long as a sender may send it again; what it said is known by its events. */
export const trackingMessagesTaken: RetentionRule = {
	name: 'tracking-messages',
	waiting: sql`
		select ${trackingSources.id} as id, ${trackingSources.editionId} as edition, min(${trackingMessages.receivedAt}) as began
		from ${trackingMessages} join ${trackingSources} on ${trackingSources.id} = ${trackingMessages.sourceId}
		group by 1, 2`,
	forget: async ({ db }, sourceId, edge) => {
		await db
			.delete(trackingMessages)
			.where(and(eq(trackingMessages.sourceId, sourceId), lte(trackingMessages.receivedAt, edge)))
	},
}
