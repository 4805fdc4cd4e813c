import { europe } from '#app/adapters/map/europe.server.ts'
import { journeyLines } from '#app/adapters/map/journey-lines.ts'
import { ButtonLink } from '#app/components/button.tsx'
import { PageHead } from '#app/components/page-head.tsx'
import { type PageMeta, pageMeta } from '#app/components/page-meta.ts'
import { PrizeMap } from '#app/components/prize-map.tsx'
import { Share } from '#app/components/share.tsx'
import { textIn } from '#app/domain/contest/edition.ts'
import { journeyOf } from '#app/domain/prizes/journey.ts'
import { trackedPrizes } from '#app/domain/prizes/tracker.server.ts'
import { announcedEdition } from '#app/http/announced.server.ts'
import { localeOf } from '#app/http/guards.server.ts'
import { notFound } from '#app/http/replies.server.ts'
import type { PageHandle } from '#app/i18n/areas.ts'
import { formats } from '#app/i18n/format.ts'
import { isolated } from '#app/i18n/isolated.ts'
import { translator } from '#app/i18n/translator.server.ts'
import { useFormat } from '#app/i18n/use-format.ts'
import { useTexts } from '#app/i18n/use-texts.ts'
import type { Route } from './+types/prize.ts'
import { ArrivalPart } from './arrival-part.tsx'
import { LiveJourneys } from './live-journeys.tsx'
import { PrizeSlip } from './prize-slip.tsx'
import { shownWhole } from './shown-prize.ts'
import { useJourneyWords } from './use-journey-words.ts'

export const handle = { areas: ['prizes'] } satisfies PageHandle

export async function loader(args: Route.LoaderArgs) {
	const { context, edition, now } = await announcedEdition(args)
	const locale = localeOf(args.request)
	const tracked = await trackedPrizes(context.db, edition, now)
	const here = tracked.filter(({ country }) => country === args.params.country)
	const [first] = here
	if (!first) throw notFound()
	const taking = edition.countries.map(({ country }) => country)
	const lines = journeyLines(here.map(journeyOf))
	const t = translator(locale, 'prizes')
	return {
		base: `/editions/${edition.slug}`,
		edition: textIn(edition.title, locale).text,
		country: first.country,
		title: t('of-country', { country: formats(locale, edition.zone).country(first.country) }),
		description: t('lede'),
		prizes: here.map((prize) => shownWhole(prize, locale)),
		map: lines.marks.length > 0 ? { ...europe(taking), ...lines } : null,
	}
}

export function meta({ matches, loaderData }: Route.MetaArgs): PageMeta {
	return pageMeta(matches, {
		title: loaderData && `${loaderData.title} · ${loaderData.edition}`,
		description: loaderData?.description,
		picture: loaderData && `${loaderData.base}/winners/${loaderData.country}/share.jpg`,
		type: 'article',
	})
}

export default function Prize({ loaderData }: Route.ComponentProps) {
	const { base, edition, country, title, prizes, map } = loaderData
	const t = useTexts('prizes')
	const format = useFormat()
	const words = useJourneyWords()
	return (
		<>
			<PageHead
				eyebrow={
					<>
						<a href={`${base}/prizes`}>{t('title')}</a>, {isolated(edition)}
					</>
				}
				title={title}
				lede={t('of-country-lede', { country: format.country(country) })}
			/>
			<LiveJourneys base={base} here={`${base}/prizes/${country}`}>
				<div className={map ? 'columns' : undefined}>
					{map && (
						<figure className="stack map-figure">
							<PrizeMap map={map} title={t('map', { journeys: prizes.map(words).join('; ') })} />
							<figcaption className="small soft">{t('legend')}</figcaption>
						</figure>
					)}
					<div>
						<h2 className="sr">{t('journeys')}</h2>
						<div className="stack">
							{prizes.map((prize) => (
								<PrizeSlip key={prize.id} prize={prize} base={base} whole />
							))}
							{prizes.map(
								({ id, arrival, library }) =>
									arrival && <ArrivalPart key={id} arrival={arrival} library={library.name} />,
							)}
						</div>
					</div>
				</div>
			</LiveJourneys>
			<p className="row">
				<ButtonLink href={`${base}/winners/${country}`}>{t('to-winner')}</ButtonLink>
				<ButtonLink href={`${base}/prizes`}>{t('all-prizes')}</ButtonLink>
			</p>
			<Share title={title} />
		</>
	)
}
