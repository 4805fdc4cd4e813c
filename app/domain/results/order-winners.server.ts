import { and, eq } from 'drizzle-orm'
import type { ActingContext } from '#app/domain/shared/context.server.ts'
import { type Outcome, ok } from '#app/domain/shared/outcome.ts'
import { editionCountries } from '#db/schema/index.ts'
import { changeAnnouncement } from './change-announcement.server.ts'

/** In which order the countries stand on the page of the winners. */
export const orderWinners = (
	context: ActingContext,
	editionId: string,
	countries: readonly string[],
): Promise<Outcome<null, 'already-released'>> =>
	changeAnnouncement(context, editionId, 'announcement.ordered', async (tx) => {
		for (const [at, country] of countries.entries())
			await tx
				.update(editionCountries)
				.set({ winnerPosition: at + 1 })
				.where(and(eq(editionCountries.editionId, editionId), eq(editionCountries.country, country)))
		return ok({ countries })
	})
