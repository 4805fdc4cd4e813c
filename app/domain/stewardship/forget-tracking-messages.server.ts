import { and, eq, lte } from 'drizzle-orm'
import { trackingMessages } from '#db/schema/index.ts'
import type { RetentionRule } from './retention-rule.server.ts'

/** That a message was taken need be known as long as a sender may send it again; what it said is known by its events. */
export const trackingMessagesTaken: RetentionRule = {
	name: 'tracking-messages',
	days: 30,
	overdue: async (db, edge) => {
		const rows = await db
			.selectDistinct({ sourceId: trackingMessages.sourceId })
			.from(trackingMessages)
			.where(lte(trackingMessages.receivedAt, edge))
		return rows.map(({ sourceId }) => sourceId)
	},
	forget: async ({ db }, sourceId, edge) => {
		await db
			.delete(trackingMessages)
			.where(and(eq(trackingMessages.sourceId, sourceId), lte(trackingMessages.receivedAt, edge)))
	},
}
