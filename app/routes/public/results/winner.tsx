import { ButtonLink } from '#app/components/button.tsx'
import { PageHead } from '#app/components/page-head.tsx'
import { type PageMeta, pageMeta } from '#app/components/page-meta.ts'
import { Section } from '#app/components/section.tsx'
import { Share } from '#app/components/share.tsx'
import { Stamp } from '#app/components/stamp.tsx'
import { textIn } from '#app/domain/contest/edition.ts'
import { trackedPrizes } from '#app/domain/prizes/tracker.server.ts'
import { isNoAwardReason } from '#app/domain/results/no-award.ts'
import { winnersOf } from '#app/domain/results/winner-queries.server.ts'
import { announcedEdition } from '#app/http/announced.server.ts'
import { localeOf } from '#app/http/guards.server.ts'
import { notFound } from '#app/http/replies.server.ts'
import type { PageHandle } from '#app/i18n/areas.ts'
import { isolated } from '#app/i18n/isolated.ts'
import { useFormat } from '#app/i18n/use-format.ts'
import { useTexts } from '#app/i18n/use-texts.ts'
import { ArrivalPart } from '../prizes/arrival-part.tsx'
import type { Route } from './+types/winner.ts'
import { Citations } from './citations.tsx'
import { EarlierWinners } from './earlier-winners.tsx'
import { Source } from './source.tsx'
import { winnerCard } from './winner-card.ts'
import { WinningIdea } from './winning-idea.tsx'

export const handle = { areas: ['winners', 'results', 'prizes'] } satisfies PageHandle

export async function loader(args: Route.LoaderArgs) {
	const { context, edition, now } = await announcedEdition(args)
	const locale = localeOf(args.request)
	const prizes = await trackedPrizes(context.db, edition, now)
	const all = await winnersOf(context.db, edition, { country: args.params.country, earlier: true })
	const winner = all.find((each) => each.supersededAt === null)
	if (!winner) throw notFound()
	return {
		base: `/editions/${edition.slug}`,
		edition: textIn(edition.title, locale).text,
		announcedFrom: edition.announcedFrom ?? winner.decidedAt,
		card: winnerCard(winner, locale),
		recorded: winner.recorded,
		arrivals: prizes.flatMap(({ country, library, arrival }) =>
			country === winner.country && arrival ? [{ library: library.name, arrival }] : [],
		),
		earlier: all.filter((each) => each.supersededAt).map((each) => winnerCard(each, locale)),
		citations: winner.citations.map(({ name, office, text }) => ({ name, office, ...textIn(text, locale) })),
	}
}

export function meta({ matches, loaderData }: Route.MetaArgs): PageMeta {
	return pageMeta(matches, {
		title: loaderData && [loaderData.card.title, loaderData.edition].filter(Boolean).join(' · '),
		description: loaderData?.card.excerpt,
		picture:
			loaderData && `${loaderData.base}${loaderData.card.left ? '' : `/winners/${loaderData.card.country}`}/share.jpg`,
		type: 'article',
	})
}

export default function WinnerPage({ loaderData }: Route.ComponentProps) {
	const { base, edition, card, recorded, earlier, citations, announcedFrom, arrivals } = loaderData
	const t = useTexts('winners')
	const results = useTexts('results')
	const states = useTexts('states')
	const format = useFormat()
	const country = format.country(card.country)
	const { noAwardReason } = card
	const resultHref = `${base}/results/${card.country}`
	if (noAwardReason) {
		const why = isNoAwardReason(noAwardReason) ? results(`no-award.${noAwardReason}`) : ''
		return (
			<>
				<PageHead eyebrow={`${isolated(edition)}, ${country}`} title={states('no-award')} lede={why} />
				<EarlierWinners earlier={earlier} base={base} />
				<ButtonLink href={resultHref}>{t('to-result')}</ButtonLink>
			</>
		)
	}
	return (
		<>
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
			{card.left ? <p>{t('left')}</p> : <WinningIdea card={card} />}
			{arrivals.map((each) => (
				<ArrivalPart key={each.library} {...each} />
			))}
			{citations.length > 0 && <Citations citations={citations} />}
			{recorded && <Source recorded={recorded} country={country} />}
			<EarlierWinners earlier={earlier} base={base} />
			{!recorded && (
				<Section title={t('how')} lede={t('how-lede')}>
					<p className="row">
						<ButtonLink look="main" href={resultHref}>
							{t('to-result')}
						</ButtonLink>
						<a href={`${resultHref}/bundle.json`}>{results('bundle')}</a>
					</p>
				</Section>
			)}
			<p className="row">
				<a href={`${base}/winners`}>{t('all')}</a>
				<a href={`${base}/prizes`}>{t('to-prizes')}</a>
			</p>
			<Share title={card.title} />
		</>
	)
}
