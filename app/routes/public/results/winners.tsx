import { CatalogueCard, CatalogueCards } from '#app/components/catalogue-card.tsx'
import { PageHead } from '#app/components/page-head.tsx'
import { type PageMeta, pageMeta } from '#app/components/page-meta.ts'
import { Picture } from '#app/components/picture.tsx'
import { cardSizes, firstRow } from '#app/components/picture-sources.ts'
import { Stamp } from '#app/components/stamp.tsx'
import { textIn } from '#app/domain/contest/edition.ts'
import { introductionOf } from '#app/domain/results/announcement-queries.server.ts'
import { winnersOf } from '#app/domain/results/winner-queries.server.ts'
import { announcedEdition } from '#app/http/announced.server.ts'
import { localeOf } from '#app/http/guards.server.ts'
import type { PageHandle } from '#app/i18n/areas.ts'
import { translator } from '#app/i18n/translator.server.ts'
import { useTexts } from '#app/i18n/use-texts.ts'
import type { Route } from './+types/winners.ts'
import { NoAward } from './no-award.tsx'
import { winnerCard } from './winner-card.ts'

export const handle = { areas: ['winners', 'results'] } satisfies PageHandle

export async function loader(args: Route.LoaderArgs) {
	const { context, edition } = await announcedEdition(args)
	const locale = localeOf(args.request)
	const introduction = await introductionOf(context.db, edition.id)
	const winners = await winnersOf(context.db, edition)
	return {
		base: `/editions/${edition.slug}`,
		title: translator(locale, 'winners')('title'),
		edition: textIn(edition.title, locale).text,
		introduction: introduction && textIn(introduction, locale),
		announcedFrom: edition.announcedFrom,
		winners: winners.map((winner) => winnerCard(winner, locale)),
	}
}

export function meta({ matches, loaderData }: Route.MetaArgs): PageMeta {
	return pageMeta(matches, {
		title: loaderData && `${loaderData.title} · ${loaderData.edition}`,
		description: loaderData?.introduction?.text,
		picture: loaderData && `${loaderData.base}/share.jpg`,
	})
}

export default function Winners({ loaderData }: Route.ComponentProps) {
	const { base, edition, introduction, announcedFrom, winners } = loaderData
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
						href={`${base}/winners/${country}`}
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
			<NoAward winners={winners} base={base} />
			{winners.length === 0 && <p>{t('none')}</p>}
			<p>
				<a href={`${base}/prizes`}>{t('to-prizes')}</a>
			</p>
		</>
	)
}
