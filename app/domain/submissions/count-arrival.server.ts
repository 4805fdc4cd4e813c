import { sql } from 'drizzle-orm'
import { wallClockAt } from '#app/domain/contest/wall-clock.ts'
import type { Tx } from '#db/client.server.ts'
import { submissionDays } from '#db/schema/index.ts'

type Arrived = { readonly editionId: string; readonly country: string; readonly zone: string; readonly at: Date }

/** One more on that day of that country. What leaves later has come all the same. */
export async function countArrival(tx: Tx, { editionId, country, zone, at }: Arrived): Promise<void> {
	await tx
		.insert(submissionDays)
		.values({ editionId, country, day: wallClockAt(at, zone).slice(0, 10), received: 1 })
		.onConflictDoUpdate({
			target: [submissionDays.editionId, submissionDays.country, submissionDays.day],
			set: { received: sql`${submissionDays.received} + 1` },
		})
}
