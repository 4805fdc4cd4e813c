import type { Db } from '#db/client.server.ts'
import { ballotViolations } from './invariants/ballots.server.ts'
import { publishedViolations } from './invariants/published.server.ts'
import { recordViolations } from './invariants/records.server.ts'
import { retentionViolations } from './invariants/retention.server.ts'
import { shipmentViolations } from './invariants/shipments.server.ts'
import type { Violation } from './invariants/violation.ts'
import { winnerViolations } from './invariants/winners.server.ts'

/** All that must hold in a live database, in the order in which the domain numbers it. */
export async function checkInvariants(db: Db, now: Date): Promise<Violation[]> {
	return [
		...(await winnerViolations(db)),
		...(await ballotViolations(db)),
		...(await publishedViolations(db)),
		...(await recordViolations(db)),
		...(await shipmentViolations(db)),
		...(await retentionViolations(db, now)),
	]
}
