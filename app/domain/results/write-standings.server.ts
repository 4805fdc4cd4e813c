import { eq } from 'drizzle-orm'
import type { Tx } from '#db/client.server.ts'
import { standings } from '#db/schema/index.ts'
import type { ResultBundle } from './result-bundle.ts'

/** A closed country's standings as rows: those of its bundle and no others. */
export async function writeStandings(tx: Tx, closureId: string, { result }: ResultBundle): Promise<void> {
	await tx.delete(standings).where(eq(standings.closureId, closureId))
	const rows = result.standings.map(({ submission, rank, votes, value }) => ({
		closureId,
		submissionId: submission,
		rank,
		votes,
		numerator: String(value?.numerator ?? 0),
		denominator: String(value?.denominator ?? 1),
	}))
	if (rows.length > 0) await tx.insert(standings).values(rows)
}
