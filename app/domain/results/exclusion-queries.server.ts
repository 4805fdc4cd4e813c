import { asc, eq } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import type { Db, Tx } from '#db/client.server.ts'
import { exclusions, people } from '#db/schema/index.ts'

const proposer = alias(people, 'proposer')
const confirmer = alias(people, 'confirmer')

/** All that was ever proposed to be left out of a country's count, in that order; the names are for organisers. */
export const exclusionsOf = (db: Db | Tx, closureId: string) =>
	db
		.select({
			id: exclusions.id,
			partner: exclusions.partner,
			reason: exclusions.reason,
			proposedAt: exclusions.proposedAt,
			proposedBy: exclusions.proposedBy,
			proposer: proposer.name,
			confirmedAt: exclusions.confirmedAt,
			confirmer: confirmer.name,
			droppedAt: exclusions.droppedAt,
			before: exclusions.before,
		})
		.from(exclusions)
		.innerJoin(proposer, eq(proposer.id, exclusions.proposedBy))
		.leftJoin(confirmer, eq(confirmer.id, exclusions.confirmedBy))
		.where(eq(exclusions.closureId, closureId))
		.orderBy(asc(exclusions.proposedAt), asc(exclusions.id))
export type KeptExclusion = Awaited<ReturnType<typeof exclusionsOf>>[number]
