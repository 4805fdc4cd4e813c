import { lt, sql } from 'drizzle-orm'
import type { Context } from '#app/domain/shared/context.server.ts'
import { retentionRuns } from '#db/schema/index.ts'
import { arrivalsOfTheYearBefore } from './forget-arrivals.server.ts'
import { rateLimitTraces } from './forget-attempts.server.ts'
import { guardiansAddresses } from './forget-guardians.server.ts'
import { invitedInVain } from './forget-invited.server.ts'
import { mastersOfTheYearBefore } from './forget-masters.server.ts'
import { notesOfJurors } from './forget-notes.server.ts'
import { pressOfTheYearBefore } from './forget-press.server.ts'
import { addressesOfFormerWinners, prizeAddressesDelivered } from './forget-prize-addresses.server.ts'
import { reporters } from './forget-reporters.server.ts'
import { submittersOfTheYearBefore } from './forget-submitters.server.ts'
import { trackingMessagesTaken } from './forget-tracking-messages.server.ts'
import { unconfirmedSubmissions } from './forget-unconfirmed.server.ts'
import { type Overdue, overdueOf, type RetentionRule } from './retention-rule.server.ts'

export const retentionRules: readonly RetentionRule[] = [
	unconfirmedSubmissions,
	guardiansAddresses,
	prizeAddressesDelivered,
	addressesOfFormerWinners,
	submittersOfTheYearBefore,
	mastersOfTheYearBefore,
	pressOfTheYearBefore,
	notesOfJurors,
	arrivalsOfTheYearBefore,
	trackingMessagesTaken,
	reporters,
	invitedInVain,
	rateLimitTraces,
]

/** Job: forgets whatever has been kept long enough. What fails is reported and tried again with the next sweep. */
export async function sweepRetention(context: Context): Promise<void> {
	for (const rule of retentionRules) await sweep(context, rule)
	await forgetOldRuns(context)
}

/** Job, each minute: what must be gone as soon as somebody is no longer the winner. */
export const forgetFormerWinners = (context: Context): Promise<void> => sweep(context, addressesOfFormerWinners)

async function sweep(context: Context, rule: RetentionRule): Promise<void> {
	const overdue = await overdueOf(context.db, rule, await context.clock(context.db))
	const counts = new Map<string | null, { forgotten: number; failed: number }>()
	for (const each of overdue) {
		const count = counts.get(each.edition) ?? { forgotten: 0, failed: 0 }
		const forgotten = await forgetOne(context, rule, each)
		if (forgotten === null) count.failed += 1
		else count.forgotten += forgotten
		counts.set(each.edition, count)
	}
	if (overdue.length === 0) return
	if (rule.rewritten) await context.db.execute(sql`vacuum full ${rule.rewritten}`)
	await writeDown(context, rule, counts)
}

/** Null when it failed. */
async function forgetOne(context: Context, rule: RetentionRule, { id, edge }: Overdue): Promise<number | null> {
	try {
		const forgotten = await rule.forget(context, id, edge)
		return typeof forgotten === 'number' ? forgotten : 1
	} catch (error) {
		context.report(error, { rule: rule.name, id })
		return null
	}
}

type Counts = ReadonlyMap<string | null, { readonly forgotten: number; readonly failed: number }>

async function writeDown(context: Context, { name: rule }: RetentionRule, counts: Counts): Promise<void> {
	const at = await context.clock(context.db)
	const runs = [...counts].map(([editionId, count]) => ({ editionId, rule, at, ...count }))
	await context.db.insert(retentionRuns).values(runs)
}

const keptDays = 730

/** The report itself is kept for two years. */
async function forgetOldRuns({ db, clock }: Context): Promise<void> {
	const edge = new Date((await clock(db)).getTime() - keptDays * 24 * 3600_000)
	await db.delete(retentionRuns).where(lt(retentionRuns.at, edge))
}
