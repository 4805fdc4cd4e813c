import { eq } from 'drizzle-orm'
import { appendToLog } from '#app/domain/log/append-to-log.server.ts'
import { commitTo } from '#app/domain/log/commitment.server.ts'
import type { ActingContext } from '#app/domain/shared/context.server.ts'
import { type Outcome, ok, refuse } from '#app/domain/shared/outcome.ts'
import type { Tx } from '#db/client.server.ts'
import { announcements, type LogBody } from '#db/schema/index.ts'
import { announcedDigest } from './announced-digest.ts'
import { winnersWithTexts } from './announced-queries.server.ts'
import { holdAnnouncement } from './hold-announcement.server.ts'

/**
 * One change of what will be announced, as long as it is not released. Where it was prepared before, whoever changes it
 * has prepared it anew: somebody else releases it, and the log commits to all of it again.
 */
export async function changeAnnouncement<Reason extends string>(
	context: ActingContext,
	editionId: string,
	kind: string,
	change: (tx: Tx, now: Date) => Promise<Outcome<LogBody, Reason>>,
): Promise<Outcome<null, Reason | 'already-released'>> {
	return context.db.transaction(async (tx) => {
		const prepared = await holdAnnouncement(tx, editionId)
		if (prepared?.releasedAt) return refuse('already-released')
		const now = await context.clock(tx)
		const changed = await change(tx, now)
		if (!changed.ok) return changed
		const announced = await sealAnnouncement(context, tx, editionId, now)
		await appendToLog(context, tx, editionId, kind, { by: context.person.id, ...changed.value, ...announced })
		return ok(null)
	})
}

/** The log's commitment to all that is prepared, its salt beside it; nothing before there is an announcement. */
async function sealAnnouncement(context: ActingContext, tx: Tx, editionId: string, now: Date): Promise<LogBody> {
	const digest = await preparedDigest(tx, editionId)
	if (!digest) return {}
	const { salt, commitment } = commitTo(context, digest)
	await tx
		.update(announcements)
		.set({ salt, preparedBy: context.person.id, preparedAt: now })
		.where(eq(announcements.editionId, editionId))
	return { announced: commitment }
}

/** Of all that would be released now; null where nothing is prepared. */
export async function preparedDigest(tx: Tx | ActingContext['db'], editionId: string): Promise<string | null> {
	const [prepared] = await tx.select().from(announcements).where(eq(announcements.editionId, editionId))
	return prepared ? announcedDigest({ ...prepared, ...(await winnersWithTexts(tx, { id: editionId })) }) : null
}
