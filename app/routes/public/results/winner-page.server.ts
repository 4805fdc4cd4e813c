import { type Edition, textIn } from '#app/domain/contest/edition.ts'
import { prizesInShort } from '#app/domain/prizes/prize-in-short.ts'
import { trackedPrizes } from '#app/domain/prizes/tracker.server.ts'
import { publishedCorrections } from '#app/domain/results/correction-queries.server.ts'
import { countryResult } from '#app/domain/results/result-queries.server.ts'
import { winnersOf } from '#app/domain/results/winner-queries.server.ts'
import type { Context } from '#app/domain/shared/context.server.ts'
import type { Locale } from '#app/i18n/locale.ts'
import { translator } from '#app/i18n/translator.server.ts'
import type { ResultPlaces } from './places.ts'
import { saidOf } from './said.ts'
import { shownCorrection } from './shown-correction.ts'
import { toldOf } from './told.ts'
import { winnerCard } from './winner-card.ts'
import { winnerData } from './winner-data.ts'
import { winnerNumbers } from './winner-numbers.ts'

interface Asked {
	readonly locale: Locale
	readonly now: Date
	readonly places: ResultPlaces
}

/** All that the page of a country's winner shows, announced or not: whether anybody may see it is for the caller. */
export async function winnerPage(
	{ db, origin }: Context,
	edition: Edition,
	country: string,
	{ locale, now, places }: Asked,
) {
	const prizes = await trackedPrizes(db, edition, now)
	const all = await winnersOf(db, edition, { country, earlier: true })
	const winner = all.find((each) => each.supersededAt === null)
	if (!winner) return null
	const result = winner.recorded ? null : await countryResult(db, edition, country)
	const card = winnerCard(winner, locale)
	const corrections = await publishedCorrections(db, edition.id, country)
	return {
		places,
		edition: textIn(edition.title, locale).text,
		announcedFrom: edition.announcedFrom ?? winner.decidedAt,
		card,
		numbers: result && winnerNumbers(result, winner.entry?.id ?? null, `${places.base}/ideas`),
		prizes: prizesInShort(prizes, winner.country, locale),
		data: winnerData(card, edition, { origin, award: translator(locale, 'states')('winner') }),
		recorded: winner.recorded,
		arrivals: prizes.flatMap(({ country, library, arrival }) =>
			country === winner.country && arrival ? [{ library: library.name, arrival }] : [],
		),
		earlier: all.filter((each) => each.supersededAt).map((each) => winnerCard(each, locale)),
		citations: saidOf(winner.citations, places, locale),
		told: toldOf(winner.told, locale),
		corrections: corrections.map((each) => shownCorrection(each, locale)),
	}
}
export type WinnerPageData = NonNullable<Awaited<ReturnType<typeof winnerPage>>>
