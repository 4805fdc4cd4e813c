import { eq } from 'drizzle-orm'
import type { ActingContext } from '#app/domain/shared/context.server.ts'
import { type Outcome, ok, refuse } from '#app/domain/shared/outcome.ts'
import { winnerStories } from '#db/schema/index.ts'
import { changeAnnouncement } from './change-announcement.server.ts'
import { type AwardPlace, awardedWinner } from './record-winner.server.ts'
import type { StoryInput } from './story-form.ts'
import { nothingTold, storySeal } from './winner-story.ts'

/**
 * Writes what is told about a country's winner and its library, in place of what was told before: of what bears the seal
 * `seen`, where somebody looked at it.
 */
export const writeStory = (
	context: ActingContext,
	place: AwardPlace,
	typed: StoryInput,
	seen?: string,
): Promise<Outcome<null, 'no-winner' | 'already-released' | 'changed-meanwhile'>> =>
	changeAnnouncement(context, place.editionId, 'announcement.story-written', async (tx) => {
		const winner = await awardedWinner(tx, place)
		if (!winner) return refuse('no-winner')
		const [before] = await tx.select().from(winnerStories).where(eq(winnerStories.winnerId, winner.id))
		if (seen !== undefined && seen !== storySeal(before ?? nothingTold)) return refuse('changed-meanwhile')
		const told = { ...nothingTold, ...typed }
		await tx
			.insert(winnerStories)
			.values({ winnerId: winner.id, ...told })
			.onConflictDoUpdate({ target: winnerStories.winnerId, set: told })
		return ok({ winner: winner.id })
	})
