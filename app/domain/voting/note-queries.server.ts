import { and, eq, inArray } from 'drizzle-orm'
import type { Db } from '#db/client.server.ts'
import { ballotNotes } from '#db/schema/index.ts'

interface Whose {
	readonly roundId: string
	readonly personId: string
}

/** A person's own notes, by submission. */
export async function ownNotes(
	db: Db,
	{ roundId, personId }: Whose,
	submissionIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
	if (submissionIds.length === 0) return new Map()
	const rows = await db
		.select({ submissionId: ballotNotes.submissionId, text: ballotNotes.text })
		.from(ballotNotes)
		.where(
			and(
				eq(ballotNotes.roundId, roundId),
				eq(ballotNotes.personId, personId),
				inArray(ballotNotes.submissionId, [...submissionIds]),
			),
		)
	return new Map(rows.map(({ submissionId, text }) => [submissionId, text]))
}
