import { findEditionById } from '#app/domain/contest/find-edition.server.ts'
import { instantOf } from '#app/domain/contest/wall-clock.ts'
import type { ActingContext } from '#app/domain/shared/context.server.ts'
import { type Outcome, ok, refuse } from '#app/domain/shared/outcome.ts'
import { announcements } from '#db/schema/index.ts'
import type { AnnouncementInput } from './announcement-form.ts'
import { changeAnnouncement } from './change-announcement.server.ts'
import { readinessOf, type Unready, unreadiness } from './readiness.server.ts'

export type PrepareRefusal = 'not-found' | 'already-released' | Unready

/** Writes the announcement, or writes it anew: whoever did so last is the one who may not release it. */
export const prepareAnnouncement = (
	context: ActingContext,
	editionId: string,
	{ introduction, visibleFrom, languages = [] }: AnnouncementInput,
): Promise<Outcome<null, PrepareRefusal>> =>
	changeAnnouncement(context, editionId, 'announcement.prepared', async (tx, preparedAt) => {
		const edition = await findEditionById(tx, editionId)
		const round = edition?.rounds.at(-1)
		if (!edition || !round) return refuse('not-found')
		const unready = unreadiness(await readinessOf(tx, edition, round))
		if (unready) return refuse(unready)

		const instant = instantOf(visibleFrom, edition.zone)
		const row = { introduction, languages: [...languages], visibleFrom: instant, preparedAt }
		await tx
			.insert(announcements)
			.values({ editionId, ...row })
			.onConflictDoUpdate({ target: announcements.editionId, set: row })
		return ok({ visibleFrom: instant.toISOString(), languages: languages.length })
	})
