import { eq } from 'drizzle-orm'
import { bumpEdition } from '#app/domain/contest/bump-edition.server.ts'
import { findEditionById } from '#app/domain/contest/find-edition.server.ts'
import { enqueueJob } from '#app/domain/jobs/enqueue-job.server.ts'
import { appendToLog } from '#app/domain/log/append-to-log.server.ts'
import { commitTo } from '#app/domain/log/commitment.server.ts'
import { recordCheckpoint } from '#app/domain/log/record-checkpoint.server.ts'
import type { ActingContext } from '#app/domain/shared/context.server.ts'
import { type Outcome, ok, refuse } from '#app/domain/shared/outcome.ts'
import { announcements } from '#db/schema/index.ts'
import { announcedDigest } from './announced-digest.ts'
import { winnersWithTexts } from './announced-queries.server.ts'
import { missingIn } from './completeness.ts'
import { holdAnnouncement } from './hold-announcement.server.ts'
import { readinessOf, type Unready, unreadiness } from './readiness.server.ts'

export type ReleaseRefusal =
	| 'not-prepared'
	| 'already-released'
	| 'same-organiser'
	| 'announcement-changed'
	| 'texts-missing'
	| Unready

/**
 * Releases what another organiser prepared. Everything shows from the announced instant on, or from now if that has
 * passed; the letters wait for it too. `seen` is the digest of what the releaser looked at: nothing else is released.
 */
export function releaseAnnouncement(
	context: ActingContext,
	editionId: string,
	seen: string | null = null,
): Promise<Outcome<{ visibleFrom: Date }, ReleaseRefusal>> {
	return context.db.transaction(async (tx) => {
		const prepared = await holdAnnouncement(tx, editionId)
		const edition = await findEditionById(tx, editionId)
		const round = edition?.rounds.at(-1)
		if (!prepared || !edition || !round) return refuse('not-prepared')
		if (prepared.releasedAt) return refuse('already-released')
		if (prepared.preparedBy === context.person.id) return refuse('same-organiser')
		const unready = unreadiness(await readinessOf(tx, edition, round))
		if (unready) return refuse(unready)
		const announced = { ...prepared, ...(await winnersWithTexts(tx, edition)) }
		if (missingIn(announced, prepared.languages).length > 0) return refuse('texts-missing')
		const digest = announcedDigest(announced)
		if (seen !== null && seen !== digest) return refuse('announcement-changed')

		const releasedAt = await context.clock(tx)
		const visibleFrom = new Date(Math.max(prepared.visibleFrom.getTime(), releasedAt.getTime()))
		const { salt, commitment } = commitTo(context, digest)
		await tx
			.update(announcements)
			.set({ releasedAt, releasedBy: context.person.id, visibleFrom, salt })
			.where(eq(announcements.editionId, editionId))
		const job = { queue: 'result-letters', payload: { editionId }, key: editionId, runAt: visibleFrom }
		await enqueueJob(context, tx, job)
		await bumpEdition(tx, editionId)
		await appendToLog(context, tx, editionId, 'announcement.released', {
			by: context.person.id,
			visibleFrom: visibleFrom.toISOString(),
			announced: commitment,
		})
		await recordCheckpoint(context, tx, editionId, null)
		return ok({ visibleFrom })
	})
}
