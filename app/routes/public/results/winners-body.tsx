import { CatalogueCard, CatalogueCards } from '#app/components/catalogue-card.tsx'
import { PageHead } from '#app/components/page-head.tsx'
import { Picture } from '#app/components/picture.tsx'
import { cardSizes, firstRow } from '#app/components/picture-sources.ts'
import { Stamp } from '#app/components/stamp.tsx'
import { useTexts } from '#app/i18n/use-texts.ts'
import { Corrections } from './corrections.tsx'
import { NoAward } from './no-award.tsx'
import type { WinnersPageData } from './winners-page.server.ts'

/** The page of all winners, for everybody and, before, for its organisers. */
export function WinnersBody({ places, edition, introduction, announcedFrom, winners, corrections }: WinnersPageData) {
	const t = useTexts('winners')
	const states = useTexts('states')
	const chosen = winners.filter((winner) => winner.noAwardReason === null)
	return (
		<>
			<PageHead
				eyebrow={edition}
				title={t('title')}
				aside={announcedFrom && <Stamp at={announcedFrom}>{t('announced')}</Stamp>}
			/>
			{introduction && (
				<p className="lede read" lang={introduction.lang}>
					{introduction.text}
				</p>
			)}
			<CatalogueCards>
				{chosen.map(({ id, country, title, lang, library, excerpt, photo, altText, left }, at) => (
					<CatalogueCard
						key={id}
						href={`${places.winners}/${country}`}
						title={title}
						headingLevel="h2"
						lang={lang}
						library={library}
						country={country}
						excerpt={left ? t('left') : excerpt}
						picture={photo && <Picture photo={photo} alt={altText} sizes={cardSizes} eager={at < firstRow} />}
						stamp={<Stamp size="small">{states('winner')}</Stamp>}
					/>
				))}
			</CatalogueCards>
			<NoAward winners={winners} results={places.results} />
			{winners.length === 0 && <p>{t('none')}</p>}
			<Corrections corrections={corrections} />
			<p className="row">
				<a href={`${places.base}/prizes`}>{t('to-prizes')}</a>
				{announcedFrom && !places.desk && winners.length > 0 && (
					<a href={`${places.winners}/press-kit.zip`}>{t('press-kit-all')}</a>
				)}
			</p>
		</>
	)
}
