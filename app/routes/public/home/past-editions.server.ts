import { type Edition, textIn } from '#app/domain/contest/edition.ts'
import { isAnnounced } from '#app/domain/results/announced.ts'
import { winnersOf } from '#app/domain/results/winner-queries.server.ts'
import type { Context } from '#app/domain/shared/context.server.ts'
import type { Locale } from '#app/i18n/locale.ts'
import { winnerCard } from '../results/winner-card.ts'
import type { PastEdition } from './past-winners.tsx'

const mostEditions = 3
const mostWinners = 8

/** The newest editions whose winners everybody may know, with those whose words are still shown. */
export async function pastEditions(
	{ db }: Pick<Context, 'db'>,
	editions: readonly Edition[],
	now: Date,
	locale: Locale,
): Promise<PastEdition[]> {
	const past: PastEdition[] = []
	for (const edition of editions.filter((each) => isAnnounced(each, now)).slice(0, mostEditions)) {
		const winners = (await winnersOf(db, edition)).map((winner) => winnerCard(winner, locale))
		const shown = winners.filter(({ noAwardReason, left }) => noAwardReason === null && !left).slice(0, mostWinners)
		past.push({ slug: edition.slug, ...textIn(edition.title, locale), winners: shown })
	}
	return past
}
