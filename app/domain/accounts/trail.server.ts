import { desc, eq, inArray, sql } from 'drizzle-orm'
import type { Context } from '#app/domain/shared/context.server.ts'
import { editions, logEntries } from '#db/schema/index.ts'
import type { Reach } from './reach.ts'

/** So far back is looked: a long contest has a million entries. */
const lookedThrough = 20_000
const shown = 50

/** What the log of the editions in a reach says that somebody did, or that was done to them, the latest first. */
export async function trailOf(context: Context, reach: Reach, personId: string) {
	if (reach?.length === 0) return []
	const latest = context.db.$with('latest').as(
		context.db
			.select({
				editionId: logEntries.editionId,
				seq: logEntries.seq,
				at: logEntries.at,
				kind: logEntries.kind,
				body: logEntries.body,
			})
			.from(logEntries)
			.where(reach === null ? undefined : inArray(logEntries.editionId, [...reach]))
			.orderBy(desc(logEntries.at))
			.limit(lookedThrough),
	)
	return context.db
		.with(latest)
		.select({ slug: editions.slug, title: editions.title, seq: latest.seq, at: latest.at, kind: latest.kind })
		.from(latest)
		.innerJoin(editions, eq(editions.id, latest.editionId))
		.where(sql`${personId} in (${latest.body} ->> 'by', ${latest.body} ->> 'person')`)
		.orderBy(desc(latest.at), desc(latest.seq))
		.limit(shown)
}
