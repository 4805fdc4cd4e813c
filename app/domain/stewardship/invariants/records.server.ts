import type { Db } from '#db/client.server.ts'
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
	]
}
