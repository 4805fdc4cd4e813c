import { randomUUID } from 'node:crypto'
import { textIn } from '#app/domain/contest/edition.ts'
import { findEditionById } from '#app/domain/contest/find-edition.server.ts'
import { queueLetter } from '#app/domain/letters/queue-letter.server.ts'
import { isAnnounced } from '#app/domain/results/announced.ts'
import type { ActingContext } from '#app/domain/shared/context.server.ts'
import { type Outcome, ok, refuse } from '#app/domain/shared/outcome.ts'
import { prizeAddresses } from '#db/schema/index.ts'
import { changePrize, type PrizeReach } from './change-prize.server.ts'
import { currentShipment } from './current-shipment.server.ts'
import { revokeRequest } from './forget-address.server.ts'
import { namesOfKind } from './names-of-kind.server.ts'
import type { AddressRequestInput } from './prize-form.ts'
import { prizeRulesOf } from './prize-rules.server.ts'
import { isSuperseded, prizeWinner } from './prize-winner.server.ts'

export type AskingRefusal =
	| 'prize-not-found'
	| 'prize-not-given'
	| 'results-not-public'
	| 'already-shipped'
	| 'contact-missing'
	| 'winner-superseded'

/**
 * Asks by letter where the prize shall go: the library, or where the edition's rules allow it the winner. Asked again,
 * a new private link works, and the one before leads nowhere.
 */
export const askAddress = (
	context: ActingContext,
	reach: Required<PrizeReach>,
	{ email }: AddressRequestInput,
): Promise<Outcome<null, AskingRefusal>> =>
	changePrize(context, reach, 'address.asked', async (tx, prize, now) => {
		if (!prize.winnerId) return refuse('prize-not-given')
		const edition = await findEditionById(tx, prize.editionId)
		// The letter tells who won.
		if (!edition || !isAnnounced(edition, now)) return refuse('results-not-public')
		if ((await currentShipment(tx, prize.id))?.travels) return refuse('already-shipped')
		if (await isSuperseded(tx, prize.winnerId)) return refuse('winner-superseded')
		const winner = await prizeWinner(tx, prize.winnerId)
		const { askWinner } = await prizeRulesOf(tx, prize.editionId)
		const askedOf = email ?? (askWinner ? winner.email : null)
		if (!askedOf) return refuse('contact-missing')
		const locale = askedOf === winner.email ? winner.locale : winner.libraryLocale

		const requestId = randomUUID()
		await revokeRequest(tx, prize.id)
		await tx
			.insert(prizeAddresses)
			.values({ prizeId: prize.id, requestId, askedAt: now, askedOf })
			.onConflictDoUpdate({ target: prizeAddresses.prizeId, set: { requestId, askedAt: now, askedOf } })
		await queueLetter(context, tx, {
			editionId: prize.editionId,
			kind: 'address-asked',
			recipient: askedOf,
			locale,
			params: { library: winner.library, prize: textIn(await namesOfKind(tx, prize.kindId), locale).text },
			subjectId: requestId,
			onceKey: `address-asked:${prize.id}:${requestId}`,
		})
		return ok({ value: null, logged: { by: context.person.id } })
	})
