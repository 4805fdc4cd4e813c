import type { Edition } from '#app/domain/contest/edition.ts'
import { isAnnounced } from '#app/domain/results/announced.ts'
import { winnersOf } from '#app/domain/results/winner-queries.server.ts'
import type { Context } from '#app/domain/shared/context.server.ts'
import type { Receipt } from '#app/domain/submissions/receipt-queries.server.ts'

/** How the contest went for a submission; null until everybody may know. */
export async function contestResultFor(context: Context, edition: Edition, receipt: Receipt, now: Date) {
	if (!isAnnounced(edition, now)) return null
	const winners = await winnersOf(context.db, edition, { country: receipt.country })
	return { announcedAt: edition.announcedFrom, won: winners.some(({ entry }) => entry?.id === receipt.id) }
}
