import { and, eq } from 'drizzle-orm'
import type { Db } from '#db/client.server.ts'
import { ballots, partners } from '#db/schema/index.ts'

/** Whose each ballot is, by what the bundle calls it: for organisers only. */
export async function ballotOwners(
	db: Db,
	{ roundId, country }: { roundId: string; country: string },
): Promise<Readonly<Record<string, string>>> {
	const rows = await db
		.select({ partnerId: ballots.partnerId, pseudonym: ballots.pseudonym, name: partners.name })
		.from(ballots)
		.innerJoin(partners, eq(partners.id, ballots.partnerId))
		.where(and(eq(ballots.roundId, roundId), eq(ballots.country, country)))
	return Object.fromEntries(rows.map(({ partnerId, pseudonym, name }) => [pseudonym ?? partnerId, name]))
}
