import { type Edition, textIn } from '#app/domain/contest/edition.ts'
import { introductionOf } from '#app/domain/results/announcement-queries.server.ts'
import { publishedCorrections } from '#app/domain/results/correction-queries.server.ts'
import { winnersOf } from '#app/domain/results/winner-queries.server.ts'
import type { Context } from '#app/domain/shared/context.server.ts'
import type { Locale } from '#app/i18n/locale.ts'
import { translator } from '#app/i18n/translator.server.ts'
import type { ResultPlaces } from './places.ts'
import { shownCorrection } from './shown-correction.ts'
import { winnerCard } from './winner-card.ts'

/** All that the page of an edition's winners shows, announced or not: whether anybody may see it is for the caller. */
export async function winnersPage({ db }: Context, edition: Edition, locale: Locale, places: ResultPlaces) {
	const introduction = await introductionOf(db, edition.id)
	const winners = await winnersOf(db, edition)
	const corrections = await publishedCorrections(db, edition.id)
	return {
		places,
		title: translator(locale, 'winners')('title'),
		edition: textIn(edition.title, locale).text,
		introduction: introduction && textIn(introduction, locale),
		announcedFrom: edition.announcedFrom,
		winners: winners.map((winner) => winnerCard(winner, locale)),
		corrections: corrections.map((each) => shownCorrection(each, locale)),
	}
}
export type WinnersPageData = Awaited<ReturnType<typeof winnersPage>>
