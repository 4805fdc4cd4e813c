import { asc, desc, eq } from 'drizzle-orm'
import type { Db, Tx } from '#db/client.server.ts'
import { people, trackingSources, unknownNumbers } from '#db/schema/index.ts'

const shown = {
	id: trackingSources.id,
	kind: trackingSources.kind,
	name: trackingSources.name,
	secret: trackingSources.secret,
	previousUntil: trackingSources.previousUntil,
	address: trackingSources.address,
	carrier: trackingSources.carrier,
	createdAt: trackingSources.createdAt,
	by: people.name,
	disabledAt: trackingSources.disabledAt,
	lastHeardAt: trackingSources.lastHeardAt,
	recorded: trackingSources.recorded,
	ignored: trackingSources.ignored,
	failures: trackingSources.failures,
	failingSince: trackingSources.failingSince,
	failure: trackingSources.failure,
	nextAt: trackingSources.nextAt,
}

/** An edition's sources; of a secret only whether there is one. */
export async function sourcesOf(db: Db | Tx, editionId: string) {
	const rows = await db
		.select(shown)
		.from(trackingSources)
		.innerJoin(people, eq(people.id, trackingSources.createdBy))
		.where(eq(trackingSources.editionId, editionId))
		.orderBy(asc(trackingSources.createdAt), asc(trackingSources.id))
	return rows.map(({ secret, ...row }) => ({ ...row, hasSecret: secret !== null }))
}
export type SourceShown = Awaited<ReturnType<typeof sourcesOf>>[number]

/** Numbers it told of that nobody here knows, the latest first. */
export const unknownNumbersOf = (db: Db | Tx, sourceId: string) =>
	db
		.select({
			id: unknownNumbers.id,
			masked: unknownNumbers.masked,
			times: unknownNumbers.times,
			lastAt: unknownNumbers.lastAt,
		})
		.from(unknownNumbers)
		.where(eq(unknownNumbers.sourceId, sourceId))
		.orderBy(desc(unknownNumbers.lastAt), desc(unknownNumbers.id))
