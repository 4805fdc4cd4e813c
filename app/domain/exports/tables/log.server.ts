import { and, asc, count, eq, gt } from 'drizzle-orm'
import { canonicalJson } from '#app/domain/shared/canonical-json.ts'
import { logEntries } from '#db/schema/index.ts'
import { inPages, type Table } from './table.server.ts'

export const logTable: Table = {
	count: async ({ context, edition }) => {
		const [row] = await context.db
			.select({ rows: count() })
			.from(logEntries)
			.where(eq(logEntries.editionId, edition.id))
		return row?.rows ?? 0
	},
	batches: ({ context, edition }) =>
		inPages(
			(after: typeof logEntries.$inferSelect | null, limit) =>
				context.db
					.select()
					.from(logEntries)
					.where(and(eq(logEntries.editionId, edition.id), after ? gt(logEntries.seq, after.seq) : undefined))
					.orderBy(asc(logEntries.seq))
					.limit(limit),
			({ seq, at, kind, body, previousHash, hash }) => ({
				...{ entry: seq, at, event: kind, body: canonicalJson(body), previous_hash: previousHash, hash },
			}),
		),
}
