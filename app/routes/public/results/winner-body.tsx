import { ButtonLink } from '#app/components/button.tsx'
import { PageHead } from '#app/components/page-head.tsx'
import { Share } from '#app/components/share.tsx'
import { Stamp } from '#app/components/stamp.tsx'
import { StructuredData } from '#app/components/structured-data.tsx'
import { isNoAwardReason } from '#app/domain/results/no-award.ts'
import { isolated } from '#app/i18n/isolated.ts'
import { useFormat } from '#app/i18n/use-format.ts'
import { useTexts } from '#app/i18n/use-texts.ts'
import { ArrivalPart } from '../prizes/arrival-part.tsx'
import { Citations } from './citations.tsx'
import { Corrections } from './corrections.tsx'
import { EarlierWinners } from './earlier-winners.tsx'
import { JuryNumbers } from './jury-numbers.tsx'
import { LibraryFacts } from './library-facts.tsx'
import { PrizePart } from './prize-part.tsx'
import { Source } from './source.tsx'
import { Story } from './story.tsx'
import { ToKeep } from './to-keep.tsx'
import type { WinnerPageData } from './winner-page.server.ts'
import { WinningIdea } from './winning-idea.tsx'

/** The page of a country's winner, for everybody and, before, for its organisers. */
export function WinnerBody(page: WinnerPageData) {
	const { places, edition, card, recorded, earlier, citations, told, corrections } = page
	const { announcedFrom, arrivals, numbers, prizes, data } = page
	const t = useTexts('winners')
	const results = useTexts('results')
	const states = useTexts('states')
	const format = useFormat()
	const country = format.country(card.country)
	const { noAwardReason } = card
	const resultHref = `${places.results}/${card.country}`
	if (noAwardReason) {
		const why = isNoAwardReason(noAwardReason) ? results(`no-award.${noAwardReason}`) : ''
		return (
			<>
				<PageHead eyebrow={`${isolated(edition)}, ${country}`} title={states('no-award')} lede={why} />
				<EarlierWinners earlier={earlier} results={places.results} />
				<ButtonLink href={resultHref}>{t('to-result')}</ButtonLink>
			</>
		)
	}
	return (
		<>
			{data && !places.desk && <StructuredData about={data} />}
			<PageHead
				eyebrow={`${isolated(edition)}, ${country}`}
				title={card.title}
				lang={card.lang}
				lede={card.library}
				aside={
					<Stamp size="big" at={recorded ? recorded.announcedOn : announcedFrom}>
						{states('winner')}
					</Stamp>
				}
			/>
			{card.left ? (
				<p>{t('left')}</p>
			) : (
				<WinningIdea card={card}>{!places.desk && <Share title={card.title} />}</WinningIdea>
			)}
			{arrivals.map((each) => (
				<ArrivalPart key={each.library} {...each} />
			))}
			<Citations citations={citations} />
			{!card.left && <Story story={told.story} />}
			<LibraryFacts told={told} />
			{recorded && <Source recorded={recorded} country={country} />}
			<EarlierWinners earlier={earlier} results={places.results} />
			<Corrections corrections={corrections} />
			{numbers && <JuryNumbers numbers={numbers} result={resultHref} files={!places.desk} />}
			<PrizePart prizes={prizes} href={`${places.base}/prizes/${card.country}`} />
			{!places.desk && (
				<ToKeep href={`${places.winners}/${card.country}`} name={card.library} files={!recorded && !card.left} />
			)}
			<p className="row">
				<a href={places.winners}>{t('all')}</a>
				<a href={`${places.base}/prizes`}>{t('to-prizes')}</a>
			</p>
		</>
	)
}
