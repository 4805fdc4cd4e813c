import { ButtonLink } from '#app/components/button.tsx'
import { Facts } from '#app/components/facts.tsx'
import { PageHead } from '#app/components/page-head.tsx'
import { type PageMeta, pageMeta } from '#app/components/page-meta.ts'
import { Section } from '#app/components/section.tsx'
import { Share } from '#app/components/share.tsx'
import { Standings } from '#app/components/standings.tsx'
import { TieSteps } from '#app/components/tie-steps.tsx'
import { textIn } from '#app/domain/contest/edition.ts'
import { namesOf } from '#app/domain/results/entry-names.ts'
import { countryResult } from '#app/domain/results/result-queries.server.ts'
import { announcedEdition } from '#app/http/announced.server.ts'
import { localeOf } from '#app/http/guards.server.ts'
import { notFound } from '#app/http/replies.server.ts'
import type { PageHandle } from '#app/i18n/areas.ts'
import { isolated } from '#app/i18n/isolated.ts'
import { translator } from '#app/i18n/translator.server.ts'
import { useFormat } from '#app/i18n/use-format.ts'
import { useTexts } from '#app/i18n/use-texts.ts'
import type { Route } from './+types/result.ts'
import { Ballots } from './ballots.tsx'

export const handle = { areas: ['results'] } satisfies PageHandle

export async function loader(args: Route.LoaderArgs) {
	const { context, edition } = await announcedEdition(args)
	const result = await countryResult(context.db, edition, args.params.country)
	if (!result) throw notFound()
	const locale = localeOf(args.request)
	const { bundle, frozen, succession, entries, settlement } = result
	return {
		base: `/editions/${edition.slug}`,
		title: translator(locale, 'results')('title'),
		edition: textIn(edition.title, locale).text,
		country: bundle.country,
		zone: edition.zone,
		closedAt: frozen.closedAt,
		belowQuorumReason: frozen.belowQuorumReason,
		bundle,
		winner: settlement.winner?.submissionId ?? null,
		later: succession && [...succession.tieSteps],
		criteria: bundle.rules.criteria.map(({ key, names }) => ({ key, name: textIn(names, locale).text })),
		names: namesOf(entries, (entry) => `/editions/${edition.slug}/ideas/${entry.code}`),
	}
}

export function meta({ matches, loaderData }: Route.MetaArgs): PageMeta {
	return pageMeta(matches, {
		title: loaderData && `${loaderData.title} ${loaderData.country} · ${loaderData.edition}`,
		picture: loaderData && `${loaderData.base}/share.jpg`,
	})
}

export default function Result({ loaderData }: Route.ComponentProps) {
	const { base, edition, country, zone, closedAt, belowQuorumReason, bundle, winner, later, names } = loaderData
	const t = useTexts('results')
	const format = useFormat()
	const { result, rules, quorum, digests } = bundle
	const here = `${base}/results/${country}`
	return (
		<>
			<PageHead
				eyebrow={`${isolated(edition)}, ${format.country(country)}`}
				title={t('title')}
				lede={t('lede', { country: format.country(country) })}
			/>
			<Standings standings={result.standings} names={names} winner={winner} />
			<Section title={t('tie-title')}>
				{result.tieSteps.length > 0 ? (
					<TieSteps chain={rules.tieChain} steps={result.tieSteps} names={names} />
				) : (
					<p>{t('no-tie')}</p>
				)}
				{later && later.length > 0 && (
					<>
						<h3>{t('succession')}</h3>
						<TieSteps chain={rules.tieChain} steps={later} names={names} />
					</>
				)}
			</Section>
			<Section title={t('ballots-title')} lede={t('ballots-lede', { ...quorum })}>
				{belowQuorumReason && <p>{t('below-quorum', { reason: belowQuorumReason })}</p>}
				{!rules.partnersNamed && <p className="soft">{t('pseudonyms')}</p>}
				<Ballots bundle={bundle} criteria={loaderData.criteria} names={names} />
			</Section>
			<Section title={t('recount-title')} lede={t('recount-lede')}>
				<pre className="mono scroll">npm run recount -- bundle.json</pre>
				<ButtonLink href={`${here}/bundle.json`}>{t('bundle')}</ButtonLink>
				<Facts
					facts={[
						{ term: t('closed-at'), detail: format.in(zone).moment(closedAt) },
						{ term: t('digest-ballots'), detail: <code className="mono small scroll">{digests.ballots}</code> },
						{ term: t('digest-result'), detail: <code className="mono small scroll">{digests.result}</code> },
					]}
				/>
			</Section>
			<Share title={`${t('title')}, ${format.country(country)}`} />
			<p>
				<a href={`${base}/winners/${country}`}>{t('back')}</a>
			</p>
		</>
	)
}
