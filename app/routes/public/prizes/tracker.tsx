import { europe } from '#app/adapters/map/europe.server.ts'
import { journeyLines } from '#app/adapters/map/journey-lines.ts'
import { EmptyState } from '#app/components/empty-state.tsx'
import { PageHead } from '#app/components/page-head.tsx'
import { type PageMeta, pageMeta } from '#app/components/page-meta.ts'
import { PrizeMap } from '#app/components/prize-map.tsx'
import { Share } from '#app/components/share.tsx'
import { textIn } from '#app/domain/contest/edition.ts'
import { journeyOf } from '#app/domain/prizes/journey.ts'
import { trackedPrizes } from '#app/domain/prizes/tracker.server.ts'
import { isAnnounced } from '#app/domain/results/announced.ts'
import { localeOf, publicEdition } from '#app/http/guards.server.ts'
import type { PageHandle } from '#app/i18n/areas.ts'
import { translator } from '#app/i18n/translator.server.ts'
import { useTexts } from '#app/i18n/use-texts.ts'
import type { Route } from './+types/tracker.ts'
import { LiveJourneys } from './live-journeys.tsx'
import { PrizeSlip } from './prize-slip.tsx'
import { shownInShort } from './shown-prize.ts'
import { StatusTally } from './status-tally.tsx'
import { useJourneyWords } from './use-journey-words.ts'

export const handle = { areas: ['prizes'] } satisfies PageHandle

export async function loader(args: Route.LoaderArgs) {
	const { context, edition, now } = await publicEdition(args)
	const locale = localeOf(args.request)
	const tracked = await trackedPrizes(context.db, edition, now)
	const prizes = tracked.map((prize) => shownInShort(prize, locale))
	const t = translator(locale, 'prizes')
	const head = {
		base: `/editions/${edition.slug}`,
		title: t('title'),
		description: t('lede'),
		edition: textIn(edition.title, locale).text,
		announced: isAnnounced(edition, now),
	}
	if (prizes.length === 0) return { ...head, prizes, map: null }
	const taking = edition.countries.map(({ country }) => country)
	return { ...head, prizes, map: { ...europe(taking), ...journeyLines(tracked.map(journeyOf)) } }
}

export function meta({ matches, loaderData }: Route.MetaArgs): PageMeta {
	return pageMeta(matches, {
		title: loaderData && `${loaderData.title} · ${loaderData.edition}`,
		description: loaderData?.description,
		picture: loaderData && `${loaderData.base}/share.jpg`,
	})
}

export default function Tracker({ loaderData: { base, edition, announced, prizes, map } }: Route.ComponentProps) {
	const t = useTexts('prizes')
	const words = useJourneyWords()
	const journeys = map ? (
		<>
			<StatusTally statuses={prizes.map(({ status }) => status)} />
			<div className="columns">
				<figure className="stack map-figure">
					<PrizeMap map={map} title={t('map', { journeys: prizes.map(words).join('; ') })} />
					<figcaption className="small soft">{t('legend')}</figcaption>
				</figure>
				<div>
					<h2 className="sr">{t('journeys')}</h2>
					<div className="stack">
						{prizes.map((prize) => (
							<PrizeSlip key={prize.id} prize={prize} base={base} />
						))}
					</div>
				</div>
			</div>
		</>
	) : (
		<EmptyState title={announced ? t('none') : t('not-yet')}>
			{announced ? t('none-text') : t('not-yet-text')}
		</EmptyState>
	)
	return (
		<>
			<PageHead eyebrow={<a href={base}>{edition}</a>} title={t('title')} lede={t('lede')} />
			{announced ? (
				<LiveJourneys base={base} here={`${base}/prizes`}>
					{journeys}
				</LiveJourneys>
			) : (
				journeys
			)}
			<Share title={t('title')} />
		</>
	)
}
