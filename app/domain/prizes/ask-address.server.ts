import { textIn } from '#app/domain/contest/edition.ts'
import { findEditionById } from '#app/domain/contest/find-edition.server.ts'
import { queueLetter } from '#app/domain/letters/queue-letter.server.ts'
import { isAnnounced } from '#app/domain/results/announced.ts'
import type { ActingContext } from '#app/domain/shared/context.server.ts'
import { type Outcome, ok, refuse } from '#app/domain/shared/outcome.ts'
import { prizeAddresses } from '#db/schema/index.ts'
import { changePrize, type PrizeReach } from './change-prize.server.ts'
import { currentShipment } from './current-shipment.server.ts'
import type { AddressRequestInput } from './prize-form.ts'
import { prizeWinner } from './prize-winner.server.ts'

export type AskingRefusal =
	| 'prize-not-found'
	| 'prize-not-given'
	| 'results-not-public'
	| 'already-shipped'
	| 'contact-missing'

/** Asks by letter where the prize shall go; asked again, the private link works for another term. */
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
		const winner = await prizeWinner(tx, prize.winnerId)
		const askedOf = email ?? winner.email
		if (!askedOf) return refuse('contact-missing')

		await tx
			.insert(prizeAddresses)
			.values({ prizeId: prize.id, askedAt: now, askedOf })
			.onConflictDoUpdate({ target: prizeAddresses.prizeId, set: { askedAt: now, askedOf } })
		await queueLetter(context, tx, {
			editionId: prize.editionId,
			kind: 'address-asked',
			recipient: askedOf,
			locale: winner.locale,
			params: { library: winner.library, prize: textIn(prize.names, winner.locale).text },
			subjectId: prize.id,
		})
		return ok({ value: null, logged: { by: context.person.id } })
	})
