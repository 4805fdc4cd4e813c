import { type Edition, textIn } from '#app/domain/contest/edition.ts'
import { trackedPrizes } from '#app/domain/prizes/tracker.server.ts'
import { winnersOf } from '#app/domain/results/winner-queries.server.ts'
import type { Context } from '#app/domain/shared/context.server.ts'
import type { Locale } from '#app/i18n/locale.ts'
import type { ResultPlaces } from './places.ts'
import { saidOf } from './said.ts'
import { toldOf } from './told.ts'
import { winnerCard } from './winner-card.ts'

interface Asked {
	readonly locale: Locale
	readonly now: Date
	readonly places: ResultPlaces
}

/** All that the page of a country's winner shows, announced or not: whether anybody may see it is for the caller. */
export async function winnerPage({ db }: Context, edition: Edition, country: string, { locale, now, places }: Asked) {
	const prizes = await trackedPrizes(db, edition, now)
	const all = await winnersOf(db, edition, { country, earlier: true })
	const winner = all.find((each) => each.supersededAt === null)
	if (!winner) return null
	return {
		places,
		edition: textIn(edition.title, locale).text,
		announcedFrom: edition.announcedFrom ?? winner.decidedAt,
		card: winnerCard(winner, locale),
		recorded: winner.recorded,
		arrivals: prizes.flatMap(({ country, library, arrival }) =>
			country === winner.country && arrival ? [{ library: library.name, arrival }] : [],
		),
		earlier: all.filter((each) => each.supersededAt).map((each) => winnerCard(each, locale)),
		citations: saidOf(winner.citations, places, locale),
		told: toldOf(winner.told, locale),
	}
}
export type WinnerPageData = NonNullable<Awaited<ReturnType<typeof winnerPage>>>
