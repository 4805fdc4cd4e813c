import { eq } from 'drizzle-orm'
import { findEditionById } from '#app/domain/contest/find-edition.server.ts'
import { instantOf } from '#app/domain/contest/wall-clock.ts'
import { appendToLog } from '#app/domain/log/append-to-log.server.ts'
import type { ActingContext } from '#app/domain/shared/context.server.ts'
import { digestOf } from '#app/domain/shared/digest.ts'
import { type Outcome, ok, refuse } from '#app/domain/shared/outcome.ts'
import { announcements } from '#db/schema/index.ts'
import type { AnnouncementInput } from './announcement-form.ts'
import { holdAnnouncement } from './hold-announcement.server.ts'
import { readinessOf, type Unready, unreadiness } from './readiness.server.ts'

export type PrepareRefusal = 'not-found' | 'already-released' | Unready

/** Writes the announcement, or writes it anew: whoever did so last is the one who may not release it. */
export function prepareAnnouncement(
	context: ActingContext,
	editionId: string,
	{ introduction, visibleFrom }: AnnouncementInput,
): Promise<Outcome<null, PrepareRefusal>> {
	return context.db.transaction(async (tx) => {
		const earlier = await holdAnnouncement(tx, editionId)
		if (earlier?.releasedAt) return refuse('already-released')
		const edition = await findEditionById(tx, editionId)
		const round = edition?.rounds.at(-1)
		if (!edition || !round) return refuse('not-found')
		const unready = unreadiness(await readinessOf(tx, edition, round))
		if (unready) return refuse(unready)

		const row = {
			introduction,
			visibleFrom: instantOf(visibleFrom, edition.zone),
			preparedBy: context.person.id,
			preparedAt: await context.clock(tx),
		}
		if (earlier) await tx.update(announcements).set(row).where(eq(announcements.editionId, editionId))
		else await tx.insert(announcements).values({ editionId, ...row })
		await appendToLog(context, tx, editionId, 'announcement.prepared', {
			by: context.person.id,
			visibleFrom: row.visibleFrom.toISOString(),
			introduction: digestOf(introduction),
		})
		return ok(null)
	})
}
