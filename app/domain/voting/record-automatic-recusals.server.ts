import type { Tx } from '#db/client.server.ts'
import { recusals } from '#db/schema/index.ts'
import { automaticRecusals } from './recusals.server.ts'

/** Writes down the recusals that follow by themselves: they outlast the address they were known by. Only of what the round asks about. */
export async function recordAutomaticRecusals(
	tx: Tx,
	where: { readonly roundId: string; readonly country: string; readonly partnerId?: string },
	at: Date,
	among: readonly string[],
): Promise<void> {
	const asked = new Set(among)
	const own = (await automaticRecusals(tx, where)).filter(({ submissionId }) => asked.has(submissionId))
	if (own.length === 0) return
	await tx
		.insert(recusals)
		.values(own.map((each) => ({ ...each, roundId: where.roundId, at })))
		.onConflictDoNothing()
}
