import { desc, eq, max } from 'drizzle-orm'
import type { Db } from '#db/client.server.ts'
import { retentionDays, retentionRuns } from '#db/schema/index.ts'
import { retentionRules } from './retention.server.ts'
import { nextDue } from './retention-rule.server.ts'
import {
	type RetentionDays,
	type RetentionRuleName,
	retentionRuleNames,
	retentionTerms,
	usualDays,
} from './retention-term.ts'

export interface KeptForNow {
	readonly rule: RetentionRuleName
	readonly days: number
	readonly waiting: number
	/** When the oldest of it goes. */
	readonly next: Date | null
}

/** How long an edition keeps what, and what it still keeps. */
export async function keptIn(db: Db, editionId: string): Promise<KeptForNow[]> {
	const own = await db.select().from(retentionDays).where(eq(retentionDays.editionId, editionId))
	const changed = new Map(own.map(({ rule, days }) => [rule, days]))
	const kept: KeptForNow[] = []
	for (const rule of retentionRules) {
		if (rule.name === 'rate-limit-traces') continue
		const days = changed.get(rule.name) ?? retentionTerms[rule.name].days
		kept.push({ rule: rule.name, days, ...(await nextDue(db, rule, editionId, days)) })
	}
	return kept
}

const lastRuns = 50

/** What was forgotten lately, the newest first. */
export const runsIn = (db: Db, editionId: string) =>
	db
		.select({
			id: retentionRuns.id,
			rule: retentionRuns.rule,
			at: retentionRuns.at,
			forgotten: retentionRuns.forgotten,
			failed: retentionRuns.failed,
		})
		.from(retentionRuns)
		.where(eq(retentionRuns.editionId, editionId))
		.orderBy(desc(retentionRuns.at))
		.limit(lastRuns)

/** How long something may be kept in any edition, also in one yet to come. */
export async function longestKept(db: Db): Promise<RetentionDays> {
	const own = await db
		.select({ rule: retentionDays.rule, days: max(retentionDays.days) })
		.from(retentionDays)
		.groupBy(retentionDays.rule)
	const longest = new Map(own.map(({ rule, days }) => [rule, days ?? 0]))
	const each = retentionRuleNames.map((name) => [name, Math.max(longest.get(name) ?? 0, usualDays[name])])
	return Object.fromEntries(each) as RetentionDays
}
