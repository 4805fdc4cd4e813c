import { and, eq, isNull, notInArray, sql } from 'drizzle-orm'
import type { Context } from '#app/domain/shared/context.server.ts'
import type { Tx } from '#db/client.server.ts'
import { editions, people, seedings } from '#db/schema/index.ts'
import { demoPeople } from './demo-people.ts'

export const seeding = 'demo'
const term = 10_000

/** `resumed`: somebody began before us and was stopped midway. */
export type Claim = 'fresh' | 'resumed' | 'busy' | 'finished' | 'not-ours'

/** A claim runs out by itself when its process dies, so that the next start can begin anew. */
export async function claimSeeding(context: Context, by: string): Promise<Claim> {
	return context.db.transaction(async (tx) => {
		await tx.execute(sql`select pg_advisory_xact_lock(727003)`)
		const now = await context.clock(tx)
		const [earlier] = await tx.select().from(seedings).where(eq(seedings.name, seeding))
		if (earlier?.finishedAt) return 'finished'
		if (earlier && earlier.claimedUntil > now) return 'busy'
		if (await holdsWorkOfOthers(tx, earlier !== undefined)) return 'not-ours'

		const claim = { claimedBy: by, claimedUntil: new Date(now.getTime() + term) }
		await tx
			.insert(seedings)
			.values({ name: seeding, ...claim })
			.onConflictDoUpdate({ target: seedings.name, set: claim })
		return earlier ? 'resumed' : 'fresh'
	})
}

/** False once somebody else has taken over: then everything we wrote is gone and we must stop. */
export async function renewClaim(context: Context, by: string): Promise<boolean> {
	const claimedUntil = new Date((await context.clock(context.db)).getTime() + term)
	const renewed = await context.db
		.update(seedings)
		.set({ claimedUntil })
		.where(and(eq(seedings.name, seeding), eq(seedings.claimedBy, by), isNull(seedings.finishedAt)))
		.returning({ name: seedings.name })
	return renewed.length > 0
}

/** A fresh seed wants an empty database; a resumed one may find what the demo itself left, and nothing else. */
async function holdsWorkOfOthers(tx: Tx, resumed: boolean): Promise<boolean> {
	const demoAddresses = demoPeople.map((person) => person.email)
	const foreignEditions = await tx.$count(editions, resumed ? eq(editions.demo, false) : undefined)
	const foreignPeople = await tx.$count(people, resumed ? notInArray(people.email, demoAddresses) : undefined)
	return foreignEditions + foreignPeople > 0
}
