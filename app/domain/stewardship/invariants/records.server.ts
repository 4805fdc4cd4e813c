import { and, arrayContained, eq, isNotNull, lt, not, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import type { Db } from '#db/client.server.ts'
import { closures, rounds } from '#db/schema/index.ts'
import { verifyClosures } from '../verify-closures.server.ts'
import { verifyLogs } from '../verify-log.server.ts'
import type { Violation } from './violation.ts'

/** 4. A closed round's ballots hash to the digest recorded at its closure; the log's chain verifies from the first entry. */
export async function recordViolations(db: Db): Promise<Violation[]> {
	const logs = await verifyLogs(db)
	const closed = await verifyClosures(db)
	return [
		...logs.flatMap(({ editionId, fault }): Violation[] =>
			fault
				? [{ invariant: 4, what: `the log breaks: ${fault.why}`, where: { edition: editionId, seq: fault.seq } }]
				: [],
		),
		...closed.flatMap(({ closureId, fault }): Violation[] =>
			fault ? [{ invariant: 4, what: `a closure does not verify: ${fault}`, where: { closure: closureId } }] : [],
		),
		...(await pastTheLonglist(db)),
	]
}

/** What a later round counted had come through every longlist before it. */
async function pastTheLonglist(db: Db): Promise<Violation[]> {
	const [longlist, letThrough] = [alias(rounds, 'longlist'), alias(closures, 'let_through')]
	const rows = await db
		.select({ closure: closures.id, longlist: letThrough.id })
		.from(closures)
		.innerJoin(rounds, eq(rounds.id, closures.roundId))
		.innerJoin(longlist, and(eq(longlist.editionId, rounds.editionId), lt(longlist.position, rounds.position)))
		.innerJoin(letThrough, and(eq(letThrough.roundId, longlist.id), eq(letThrough.country, closures.country)))
		.where(
			and(
				isNotNull(sql`${longlist.rules}->'longlist'`),
				not(arrayContained(closures.eligibleSubmissions, letThrough.advancing)),
			),
		)
	return rows.map((where) => ({ invariant: 4, what: 'a round counted what its longlist did not let through', where }))
}
