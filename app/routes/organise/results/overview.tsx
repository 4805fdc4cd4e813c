import { Ledger } from '#app/components/ledger.tsx'
import { PageHead } from '#app/components/page-head.tsx'
import { findAnnouncement } from '#app/domain/results/announcement-queries.server.ts'
import { isNoAwardReason } from '#app/domain/results/no-award.ts'
import { odditiesOfCountry } from '#app/domain/results/oddities-of-country.ts'
import { oddRound } from '#app/domain/results/oddity-queries.server.ts'
import { readinessOf } from '#app/domain/results/readiness.server.ts'
import { winnersOf } from '#app/domain/results/winner-queries.server.ts'
import { roundOf } from '#app/domain/voting/queries.server.ts'
import { requireOrganiserOf } from '#app/http/guards.server.ts'
import { notFound } from '#app/http/replies.server.ts'
import type { PageHandle } from '#app/i18n/areas.ts'
import { useFormat } from '#app/i18n/use-format.ts'
import { useTexts } from '#app/i18n/use-texts.ts'
import type { Route } from './+types/overview.ts'
import { exclusionHref } from './exclusion-href.ts'
import { Oddities } from './oddities.tsx'

export const handle = { areas: ['organise-results', 'results'] } satisfies PageHandle

export async function loader(args: Route.LoaderArgs) {
	const { organiser, edition } = await requireOrganiserOf(args)
	const round = roundOf(edition)
	if (!round) throw notFound()
	const winners = await winnersOf(organiser.db, edition)
	const odd = await oddRound(organiser.db, edition, round)
	const released = (await findAnnouncement(organiser.db, edition.id))?.releasedAt != null
	const countries = (await readinessOf(organiser.db, edition, round)).map(({ country, state }) => {
		const winner = winners.find((each) => each.country === country)
		return {
			...{ country, state },
			winner: winner?.entry?.card?.title ?? winner?.entry?.code ?? null,
			lang: winner?.entry?.card?.language,
			noAwardReason: winner?.noAwardReason ?? null,
			oddities: odditiesOfCountry(odd.found, country).length,
		}
	})
	return { base: `/organise/editions/${edition.slug}`, named: round.rules.partnersNamed, countries, odd, released }
}

export default function ResultsOverview({
	loaderData: { base, named, countries, odd, released },
}: Route.ComponentProps) {
	const t = useTexts('organise-results')
	const results = useTexts('results')
	const format = useFormat()
	return (
		<>
			<PageHead title={t('results')} lede={t('results-lede')} />
			<Ledger
				caption={t('countries')}
				titled
				rows={countries}
				rowKey={(row) => row.country}
				columns={[
					{
						key: 'country',
						head: t('country'),
						heading: true,
						cell: ({ country, state }) => (
							<a href={state === 'not-closed' ? `${base}/voting/${country}/closure` : `${base}/results/${country}`}>
								{format.country(country)}
							</a>
						),
					},
					{ key: 'state', head: t('result-state'), cell: (row) => t(`state.${row.state}`) },
					{
						key: 'winner',
						head: t('winner'),
						cell: ({ winner, lang, noAwardReason }) =>
							winner ? (
								<span lang={lang}>{winner}</span>
							) : (
								noAwardReason && isNoAwardReason(noAwardReason) && results(`no-award.${noAwardReason}`)
							),
					},
					{
						key: 'oddities',
						head: t('oddities'),
						numeric: true,
						cell: ({ country, oddities, state }) =>
							state === 'not-closed' ? (
								'–'
							) : oddities > 0 ? (
								<a href={`${base}/results/${country}#oddities`}>{format.number(oddities)}</a>
							) : (
								format.number(0)
							),
					},
				]}
			/>
			<Oddities
				found={odd.found}
				names={{ partners: odd.partners, exclusionHref: exclusionHref(base, released ? {} : odd.called) }}
				note={!named && <p className="soft">{t('oddities-pseudonyms')}</p>}
			/>
			<p className="row">
				<a href={`${base}/voting`}>{t('to-voting')}</a>
				<a href={`${base}/announcement`}>{t('to-announcement')}</a>
			</p>
		</>
	)
}
