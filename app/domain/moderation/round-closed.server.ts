import { and, eq } from 'drizzle-orm'
import { hasVotingOpened } from '#app/domain/contest/edition-course.ts'
import { findEditionById } from '#app/domain/contest/find-edition.server.ts'
import type { Tx } from '#db/client.server.ts'
import { closures, roundCountries, rounds } from '#db/schema/index.ts'

/** From the first closure of a country on, what was on its ballots stays decided; until the transaction ends none can come between. */
export async function isRoundClosedFor(tx: Tx, editionId: string, country: string): Promise<boolean> {
	await tx
		.select({ country: roundCountries.country })
		.from(roundCountries)
		.innerJoin(rounds, eq(rounds.id, roundCountries.roundId))
		.where(and(eq(rounds.editionId, editionId), eq(roundCountries.country, country)))
		.for('share', { of: roundCountries })
	const [closed] = await tx
		.select({ id: closures.id })
		.from(closures)
		.innerJoin(rounds, eq(rounds.id, closures.roundId))
		.where(and(eq(rounds.editionId, editionId), eq(closures.country, country)))
		.limit(1)
	return closed !== undefined
}

/** Once ballots may be cast nothing new comes on them. */
export async function haveBallotsOpened(tx: Tx, editionId: string, now: Date): Promise<boolean> {
	const edition = await findEditionById(tx, editionId)
	return edition !== null && hasVotingOpened(edition, now)
}
