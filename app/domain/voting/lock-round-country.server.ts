import { and, eq, sql } from 'drizzle-orm'
import type { Tx } from '#db/client.server.ts'
import { editionCountries, roundCountries, rounds } from '#db/schema/index.ts'

type Strength = 'share' | 'update'

/**
 * Votes hold the row together, a closure or an extension holds it alone; whoever reads the clock after this call
 * reads it in the order in which they took their turns. What else the row decides about is read after it, too: a
 * statement that waits for the lock does not see what it waited for. Null: no such country in the round.
 */
export async function lockRoundCountry(tx: Tx, roundId: string, country: string, strength: Strength) {
	const held = await locked(tx, roundId, country, strength)
	if (held) return held
	await tx.execute(sql`
		insert into ${roundCountries} (round_id, country)
		select ${rounds.id}, ${editionCountries.country}
		from ${rounds} join ${editionCountries} on ${editionCountries.editionId} = ${rounds.editionId}
		where ${rounds.id} = ${roundId} and ${editionCountries.country} = ${country}
		on conflict do nothing`)
	return locked(tx, roundId, country, strength)
}

async function locked(tx: Tx, roundId: string, country: string, strength: Strength) {
	const [row] = await tx
		.select()
		.from(roundCountries)
		.where(and(eq(roundCountries.roundId, roundId), eq(roundCountries.country, country)))
		.for(strength)
	return row ?? null
}

/** Together with others: nobody's part of a longlist changes meanwhile, and the last round stays the last. */
export async function holdRound(tx: Tx, roundId: string): Promise<void> {
	await tx.select({ id: rounds.id }).from(rounds).where(eq(rounds.id, roundId)).for('share')
}
