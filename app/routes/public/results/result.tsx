import { Checkpoints } from '#app/components/checkpoints.tsx'
import { Digests } from '#app/components/digests.tsx'
import { PageHead } from '#app/components/page-head.tsx'
import { type PageMeta, pageMeta } from '#app/components/page-meta.ts'
import { Recount } from '#app/components/recount.tsx'
import { GoesOn, RoundsOfResult } from '#app/components/rounds-of-result.tsx'
import { Section } from '#app/components/section.tsx'
import { Share } from '#app/components/share.tsx'
import { Spreads } from '#app/components/spreads.tsx'
import { Standings } from '#app/components/standings.tsx'
import { TwoResults } from '#app/components/two-results.tsx'
import { textIn } from '#app/domain/contest/edition.ts'
import { checkpointsOf } from '#app/domain/log/checkpoint-queries.server.ts'
import { namesOf } from '#app/domain/results/entry-names.ts'
import { replacedResults } from '#app/domain/results/replaced-result.ts'
import { countryResult } from '#app/domain/results/result-queries.server.ts'
import { spreadsOf } from '#app/domain/results/spread.ts'
import { announcedEdition } from '#app/http/announced.server.ts'
import { localeOf } from '#app/http/guards.server.ts'
import { notFound } from '#app/http/replies.server.ts'
import { requestedRound } from '#app/http/requested-round.server.ts'
import type { PageHandle } from '#app/i18n/areas.ts'
import { isolated } from '#app/i18n/isolated.ts'
import { translator } from '#app/i18n/translator.server.ts'
import { useFormat } from '#app/i18n/use-format.ts'
import { useTexts } from '#app/i18n/use-texts.ts'
import type { Route } from './+types/result.ts'
import { Ballots } from './ballots.tsx'
import { TiesSettled } from './ties-settled.tsx'
import { winnerCard } from './winner-card.ts'
import { WinnerHead } from './winner-head.tsx'

export const handle = { areas: ['results', 'winners'] } satisfies PageHandle

export async function loader(args: Route.LoaderArgs) {
	const { context, edition } = await announcedEdition(args)
	const { country } = args.params
	const result = await countryResult(context.db, edition, country, requestedRound(args.request, edition))
	if (!result) throw notFound()
	const locale = localeOf(args.request)
	const { bundle, frozen, succession, entries, winners, earlier } = result
	const winner = winners.find((each) => each.supersededAt === null)
	return {
		base: `/editions/${edition.slug}`,
		title: translator(locale, 'results')('title'),
		edition: textIn(edition.title, locale).text,
		...{ country, zone: edition.zone, bundle },
		round: result.round,
		closedRounds: result.closedRounds,
		decides: frozen.last,
		closedAt: frozen.closedAt,
		belowQuorumReason: frozen.belowQuorumReason,
		announcedFrom: edition.announcedFrom ?? frozen.closedAt,
		card: winner ? winnerCard(winner, locale) : null,
		winner: winner?.entry?.id ?? null,
		later: succession && [...succession.tieSteps],
		replaced: replacedResults(earlier, bundle),
		spreads: spreadsOf(bundle),
		criteria: bundle.rules.criteria.map(({ key, names }) => ({ key, name: textIn(names, locale).text })),
		names: namesOf(entries, (entry) => `/editions/${edition.slug}/ideas/${entry.code}`),
		checkpoints: await checkpointsOf(context.db, edition.id, country),
	}
}

export function meta({ matches, loaderData }: Route.MetaArgs): PageMeta {
	return pageMeta(matches, {
		title: loaderData && `${loaderData.title} ${loaderData.country} · ${loaderData.edition}`,
		picture: loaderData && `${loaderData.base}/share.jpg`,
	})
}

export default function Result({ loaderData }: Route.ComponentProps) {
	const { base, edition, country, zone, bundle, card, winner, names, criteria, replaced } = loaderData
	const t = useTexts('results')
	const format = useFormat()
	const { result, rules, quorum, digests } = bundle
	const here = `${base}/results/${country}`
	const query = loaderData.closedRounds.length > 1 ? `?round=${loaderData.round}` : ''
	const files = [
		{ href: `${here}/bundle.json${query}`, label: t(replaced.length > 0 ? 'bundle-now' : 'bundle') },
		...replaced.map(({ number }) => ({
			href: `${here}/bundles/${number}.json${query}`,
			label: t(number === 1 ? 'bundle-first' : 'bundle-then', { number }),
		})),
	]
	return (
		<>
			<PageHead
				eyebrow={[
					isolated(edition),
					format.country(country),
					...(query ? [t('round', { round: loaderData.round })] : []),
				].join(', ')}
				title={t('title')}
				lede={t('lede', { country: format.country(country) })}
			/>
			<RoundsOfResult {...loaderData} href={here} />
			{card && <WinnerHead card={card} href={`${base}/winners/${country}`} at={loaderData.announcedFrom} />}
			<GoesOn advancing={result.advancing} names={names} />
			<Standings standings={result.standings} names={names} winner={winner} />
			<TwoResults replaced={replaced} names={names} zone={zone} />
			{loaderData.decides && (
				<TiesSettled rules={rules} steps={result.tieSteps} later={loaderData.later} names={names} />
			)}
			{quorum.cast > 0 && (
				<Section title={t('spread-title')} lede={t('spread-lede')}>
					<Spreads spreads={loaderData.spreads} criteria={criteria} />
				</Section>
			)}
			<Section title={t('ballots-title')} lede={t('ballots-lede', { ...quorum })}>
				{replaced.length > 0 && <p>{t('ballots-left-out', { count: replaced.length })}</p>}
				{loaderData.belowQuorumReason && <p>{t('below-quorum', { reason: loaderData.belowQuorumReason })}</p>}
				{!rules.partnersNamed && <p className="soft">{t('pseudonyms')}</p>}
				<Ballots bundle={bundle} criteria={criteria} names={names} />
			</Section>
			<Section title={t('recount-title')} lede={t('recount-lede')} id="recount">
				<Recount files={files} />
			</Section>
			<Section title={t('log-title')} lede={t('log-lede')}>
				<Digests closedAt={format.in(zone).moment(loaderData.closedAt)} digests={digests} anew={replaced.length > 0} />
				<Checkpoints checkpoints={loaderData.checkpoints} zone={zone} />
			</Section>
			<Share title={`${t('title')}, ${format.country(country)}`} />
			<p>
				<a href={`${base}/winners/${country}`}>{t('back')}</a>
			</p>
		</>
	)
}
