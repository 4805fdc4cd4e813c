import { type Edition, textIn } from '#app/domain/contest/edition.ts'
import { findEditionById } from '#app/domain/contest/find-edition.server.ts'
import { queueLetter } from '#app/domain/letters/queue-letter.server.ts'
import type { Context } from '#app/domain/shared/context.server.ts'
import type { Tx } from '#db/client.server.ts'
import type { Prize } from './change-prize.server.ts'
import { namesOfKind } from './names-of-kind.server.ts'
import { type PrizeWinner, prizeWinner } from './prize-winner.server.ts'

/** What every letter about a prize's journey says, to whoever was asked for the address; null where nobody is known. */
export async function letterToLibrary(
	context: Context,
	tx: Tx,
	{ prize, winnerId }: { prize: Prize; winnerId: string },
	askedOf: string | null | undefined,
) {
	if (!askedOf) return null
	const edition = await findEditionById(tx, prize.editionId)
	const winner = await prizeWinner(tx, winnerId)
	const locale = askedOf === winner.email ? winner.locale : winner.libraryLocale
	return {
		letter: { recipient: askedOf, ...(await words(context, tx, prize, { edition, winner, locale })) },
		/** Of the clocks by which a letter tells times. */
		zone: edition?.countries.find(({ country }) => country === winner.country)?.zone ?? edition?.zone ?? 'UTC',
	}
}

/** Whoever sent the winning idea hears that the prize set out and that it is there, once each, however many parcels. */
export async function tellWinnerOfPrize(
	context: Context,
	tx: Tx,
	{ prize, winnerId }: { prize: Prize; winnerId: string },
	kind: 'winners-prize-set-out' | 'winners-prize-arrived',
	askedOf: string | null | undefined,
): Promise<void> {
	const winner = await prizeWinner(tx, winnerId)
	// Where the winner was asked for the address, the other letter tells more.
	if (!winner.email || winner.email === askedOf) return
	const edition = await findEditionById(tx, prize.editionId)
	await queueLetter(context, tx, {
		...{ kind, recipient: winner.email, onceKey: `${kind}:${prize.id}:${winnerId}` },
		...(await words(context, tx, prize, { edition, winner, locale: winner.locale })),
	})
}

interface Told {
	readonly edition: Edition | undefined | null
	readonly winner: PrizeWinner
	readonly locale: string
}

async function words(context: Context, tx: Tx, prize: Prize, { edition, winner, locale }: Told) {
	return {
		editionId: prize.editionId,
		locale,
		params: {
			library: winner.library,
			prize: textIn(await namesOfKind(tx, prize.kindId), locale).text,
			page: `${context.origin}/editions/${edition?.slug}/prizes/${winner.country}`,
		},
	}
}
