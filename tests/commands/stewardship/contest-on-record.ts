import { isNull } from 'drizzle-orm'
import { mintPrivateLink } from '#app/domain/letters/private-link.server.ts'
import { requestIdOf } from '#app/domain/prizes/address-request.server.ts'
import { askAddress } from '#app/domain/prizes/ask-address.server.ts'
import { giveAddress } from '#app/domain/prizes/give-address.server.ts'
import { givePrize } from '#app/domain/prizes/give-prize.server.ts'
import { recordTrackingEvent } from '#app/domain/prizes/record-tracking-event.server.ts'
import { shipPrize } from '#app/domain/prizes/ship-prize.server.ts'
import { winners } from '#db/schema/index.ts'
import { edition } from '#tests/support/builders/edition.ts'
import { announcement, askingWinners, prize } from '#tests/support/builders/prize.ts'
import { closedWith } from '#tests/support/builders/tie.ts'
import type { TestContext } from '#tests/support/context.ts'
import { address, parcel } from '../prizes/prize-in-hand.ts'

/** Voted, closed, announced, and the prize under way: everything made by the contest's own commands. */
export async function contestOnRecord(context: TestContext) {
	const contest = await edition(context)
	const closed = await closedWith(context, contest, [
		[
			[5, 4, 3],
			[2, 2, 2],
		],
		[
			[4, 4, 4],
			[3, 1, 5],
		],
	])
	await announcement(context, contest)
	await askingWinners(context, contest)
	const [winner] = await context.db.select().from(winners).where(isNull(winners.supersededAt))
	const reach = { prizeId: (await prize(context, contest)).id, editionId: contest.id }
	await givePrize(closed.one, reach, winner!.id)
	await askAddress(closed.one, reach, {})
	const subjectId = await requestIdOf(context.db, reach.prizeId)
	const token = await mintPrivateLink(context, context.db, { purpose: 'address', subjectId })
	await giveAddress(context, token, address)
	const shipped = await shipPrize(closed.one, reach, parcel)
	if (!shipped.ok) throw new Error(shipped.reason)
	const shipmentId = shipped.value.id
	await recordTrackingEvent(closed.one, shipmentId, {
		status: 'picked-up',
		occurredAt: await context.clock(context.db),
	})
	return { ...closed, contest, winner: winner!, reach, shipmentId }
}
