import type { Context } from '#app/domain/shared/context.server.ts'
import { checkInvariants } from '../check-invariants.server.ts'
import { violationLine } from '../invariants/violation.ts'
import { verifyClosures } from '../verify-closures.server.ts'
import { verifyLogs } from '../verify-log.server.ts'

export interface Verified {
	readonly logs: number
	readonly closures: number
	/** Chains or digests that do not hold: such a database is never served. */
	readonly broken: readonly string[]
	readonly violations: readonly string[]
}

/** All that can be counted anew, before anybody sees it. */
export async function verifyRestored({ db, clock }: Context): Promise<Verified> {
	const logs = await verifyLogs(db)
	const closures = await verifyClosures(db)
	const brokenLogs = logs.flatMap(({ edition, fault }) =>
		fault ? [`the log of ${edition} at entry ${fault.seq} (${fault.why})`] : [],
	)
	const brokenClosures = closures.flatMap(({ closureId, country, fault }) =>
		fault ? [`the closure ${closureId} of ${country} (${fault})`] : [],
	)
	const violations = await checkInvariants(db, await clock(db))
	return {
		logs: logs.length,
		closures: closures.length,
		broken: [...brokenLogs, ...brokenClosures],
		violations: violations.map(violationLine),
	}
}
