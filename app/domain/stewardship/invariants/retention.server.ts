import type { Db } from '#db/client.server.ts'
import { retentionRules } from '../retention.server.ts'
import { overdueOf } from '../retention-rule.server.ts'
import type { Violation } from './violation.ts'

/** The sweep comes hourly: what became due since the last one is no violation yet. */
const sweepEvery = 2 * 3600_000

/** 6. No personal data older than its retention rule. */
export async function retentionViolations(db: Db, now: Date): Promise<Violation[]> {
	const found: Violation[] = []
	for (const rule of retentionRules) {
		const overdue = await overdueOf(db, rule, new Date(now.getTime() - sweepEvery))
		found.push(
			...overdue.map(({ id }): Violation => ({ invariant: 6, what: 'kept for too long', where: { [rule.name]: id } })),
		)
	}
	return found
}
