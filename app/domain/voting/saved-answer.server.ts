import { and, eq } from 'drizzle-orm'
import type { Db } from '#db/client.server.ts'
import { ballots } from '#db/schema/index.ts'
import type { Vote } from './ballot.ts'
import { ownNotes } from './note-queries.server.ts'
import type { Seat } from './seat.ts'

export interface SavedAnswer {
	readonly vote: Vote | null
	readonly note: string
}

/** What a seat's draft says about one submission, and what the person has written down for themselves. */
export async function savedAnswer(
	db: Db,
	{ roundId, country, partnerId, personId }: Seat & { readonly personId: string },
	submission: string,
): Promise<SavedAnswer> {
	const [row] = await db
		.select({ draft: ballots.draft })
		.from(ballots)
		.where(and(eq(ballots.roundId, roundId), eq(ballots.country, country), eq(ballots.partnerId, partnerId)))
	const notes = await ownNotes(db, { roundId, personId }, [submission])
	return {
		vote: row?.draft.find((vote) => vote.submission === submission) ?? null,
		note: notes.get(submission) ?? '',
	}
}
