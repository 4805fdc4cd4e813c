import { textIn } from '#app/domain/contest/edition.ts'
import { findEditionById } from '#app/domain/contest/find-edition.server.ts'
import type { Context } from '#app/domain/shared/context.server.ts'
import type { Tx } from '#db/client.server.ts'
import type { Prize } from './change-prize.server.ts'
import { namesOfKind } from './names-of-kind.server.ts'
import { prizeWinner } from './prize-winner.server.ts'

/** What every letter about a prize's journey says, in the winner's language. */
export async function letterToWinner(context: Context, tx: Tx, prize: Prize, winnerId: string) {
	const edition = await findEditionById(tx, prize.editionId)
	const { library, country, locale } = await prizeWinner(tx, winnerId)
	return {
		editionId: prize.editionId,
		locale,
		/** Of the clocks by which a letter tells times. */
		zone: edition?.countries.find((each) => each.country === country)?.zone ?? edition?.zone ?? 'UTC',
		params: {
			library,
			prize: textIn(await namesOfKind(tx, prize.kindId), locale).text,
			page: `${context.origin}/editions/${edition?.slug}/prizes/${country}`,
		},
	}
}
