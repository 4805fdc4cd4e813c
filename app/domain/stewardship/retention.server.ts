import { sql } from 'drizzle-orm'
import type { Context } from '#app/domain/shared/context.server.ts'
import { arrivalsOfTheYearBefore } from './forget-arrivals.server.ts'
import { rateLimitTraces } from './forget-attempts.server.ts'
import { guardiansAddresses } from './forget-guardians.server.ts'
import { notesOfJurors } from './forget-notes.server.ts'
import { pressOfTheYearBefore } from './forget-press.server.ts'
import { addressesOfFormerWinners, prizeAddressesDelivered } from './forget-prize-addresses.server.ts'
import { reporters } from './forget-reporters.server.ts'
import { submittersOfTheYearBefore } from './forget-submitters.server.ts'
import { trackingMessagesTaken } from './forget-tracking-messages.server.ts'
import { unconfirmedSubmissions } from './forget-unconfirmed.server.ts'
import { edgeOf, type RetentionRule } from './retention-rule.server.ts'

export const retentionRules: readonly RetentionRule[] = [
	unconfirmedSubmissions,
	guardiansAddresses,
	prizeAddressesDelivered,
	addressesOfFormerWinners,
	submittersOfTheYearBefore,
	pressOfTheYearBefore,
	notesOfJurors,
	arrivalsOfTheYearBefore,
	trackingMessagesTaken,
	reporters,
	rateLimitTraces,
]

/** Job: forgets whatever has been kept long enough. What fails is reported and tried again with the next sweep. */
export async function sweepRetention(context: Context): Promise<void> {
	for (const rule of retentionRules) await sweep(context, rule)
}

/** Job, each minute: what must be gone as soon as somebody is no longer the winner. */
export const forgetFormerWinners = (context: Context): Promise<void> => sweep(context, addressesOfFormerWinners)

async function sweep(context: Context, rule: RetentionRule): Promise<void> {
	const edge = edgeOf(rule, await context.clock(context.db))
	const overdue = await rule.overdue(context.db, edge)
	for (const id of overdue) {
		await rule.forget(context, id, edge).catch((error: unknown) => context.report(error, { rule: rule.name, id }))
	}
	if (overdue.length > 0 && rule.rewritten) await context.db.execute(sql`vacuum full ${rule.rewritten}`)
}
