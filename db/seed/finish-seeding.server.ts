import { and, eq, isNull, lte } from 'drizzle-orm'
import type { Context } from '#app/domain/shared/context.server.ts'
import { jobs, seedings } from '#db/schema/index.ts'
import { seeding } from './claim-seeding.server.ts'
import { showEditions } from './play/hidden-editions.server.ts'
import { sendPastLetters } from './send-past-letters.server.ts'

/** The story becomes visible in one transaction; its letters were sent long ago and its jobs are done. */
export async function finishSeeding(context: Context, by: string): Promise<void> {
	await context.db.transaction(async (tx) => {
		const now = await context.clock(tx)
		const [finished] = await tx
			.update(seedings)
			.set({ finishedAt: now })
			.where(and(eq(seedings.name, seeding), eq(seedings.claimedBy, by), isNull(seedings.finishedAt)))
			.returning({ name: seedings.name })
		if (!finished) throw new Error('another process has taken the seeding over')
		await sendPastLetters(context, tx)
		await tx.delete(jobs).where(lte(jobs.runAt, now))
		await showEditions(tx)
	})
}
