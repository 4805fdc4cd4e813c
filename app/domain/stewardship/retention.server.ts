import type { Context } from '#app/domain/shared/context.server.ts'
import { rateLimitTraces } from './forget-attempts.server.ts'
import { guardiansAddresses } from './forget-guardians.server.ts'
import { notesOfJurors } from './forget-notes.server.ts'
import { prizeAddressesDelivered } from './forget-prize-addresses.server.ts'
import { reporters } from './forget-reporters.server.ts'
import { submittersOfTheYearBefore } from './forget-submitters.server.ts'
import { unconfirmedSubmissions } from './forget-unconfirmed.server.ts'
import { edgeOf, type RetentionRule } from './retention-rule.server.ts'

export const retentionRules: readonly RetentionRule[] = [
	unconfirmedSubmissions,
	guardiansAddresses,
	prizeAddressesDelivered,
	submittersOfTheYearBefore,
	notesOfJurors,
	reporters,
	rateLimitTraces,
]

/** Job: forgets whatever has been kept long enough. What fails is reported and tried again with the next sweep. */
export async function sweepRetention(context: Context): Promise<void> {
	const now = await context.clock(context.db)
	for (const rule of retentionRules) {
		const edge = edgeOf(rule, now)
		for (const id of await rule.overdue(context.db, edge)) {
			await rule.forget(context, id, edge).catch((error: unknown) => context.report(error, { rule: rule.name, id }))
		}
	}
}
