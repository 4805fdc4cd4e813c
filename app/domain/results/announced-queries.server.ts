import type { Edition } from '#app/domain/contest/edition.ts'
import { translationsOf } from '#app/domain/submissions/translation-queries.server.ts'
import type { Db, Tx } from '#db/client.server.ts'
import { winnersOf } from './winner-queries.server.ts'

/** The winners with all that will be read of them, as it stands now. */
export async function winnersWithTexts(db: Db | Tx, edition: Pick<Edition, 'id'>) {
	const winners = await winnersOf(db, edition)
	const translations = await translationsOf(
		db,
		winners.flatMap(({ entry }) => entry?.id ?? []),
	)
	return { winners, translations }
}
