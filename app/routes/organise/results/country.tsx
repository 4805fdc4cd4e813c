import { ButtonLink } from '#app/components/button.tsx'
import { Facts } from '#app/components/facts.tsx'
import { Note } from '#app/components/note.tsx'
import { PageHead } from '#app/components/page-head.tsx'
import { Section } from '#app/components/section.tsx'
import { Standings } from '#app/components/standings.tsx'
import { TieSteps } from '#app/components/tie-steps.tsx'
import { namesOf } from '#app/domain/results/entry-names.ts'
import { countryResult } from '#app/domain/results/result-queries.server.ts'
import { notFound } from '#app/http/replies.server.ts'
import type { PageHandle } from '#app/i18n/areas.ts'
import { useFormat } from '#app/i18n/use-format.ts'
import { useTexts } from '#app/i18n/use-texts.ts'
import { requireRoundCountry } from '../round-country.server.ts'
import type { Route } from './+types/country.ts'
import { WinnersSoFar } from './winners-so-far.tsx'

export const handle = { areas: ['organise-results', 'results'] } satisfies PageHandle

export async function loader(args: Route.LoaderArgs) {
	const { organiser, edition, country, base } = await requireRoundCountry(args)
	const result = await countryResult(organiser.db, edition, country)
	if (!result) throw notFound()
	const { frozen, bundle, settlement, succession, winners, entries } = result
	return {
		...{ base, country, zone: edition.zone, state: settlement.state },
		closedAt: frozen.closedAt,
		belowQuorumReason: frozen.belowQuorumReason,
		quorum: bundle.quorum,
		digest: bundle.digests.ballots,
		chain: bundle.rules.tieChain,
		standings: bundle.result.standings,
		winner: settlement.winner?.submissionId ?? null,
		steps: [...(succession ?? bundle.result).tieSteps],
		chairSpoke: frozen.chair !== null && frozen.chair.confirmedAt === null,
		winners: winners.map(({ id, entry, noAwardReason, supersededAt, decidedAt }) => ({
			...{ id, noAwardReason, supersededAt, decidedAt },
			submission: entry?.id ?? null,
		})),
		names: namesOf(entries),
	}
}

export default function CountryResultPage({ loaderData }: Route.ComponentProps) {
	const { base, country, zone, state, quorum, chain, steps, standings, winner, winners, names } = loaderData
	const t = useTexts('organise-results')
	const format = useFormat()
	const here = `${base}/results/${country}`
	return (
		<>
			<PageHead eyebrow={format.country(country)} title={t('title')} lede={t(`state.${state}`)} />
			{state === 'chair-needed' && (
				<Note tone="warn" title={t('chair-title')}>
					<p className="row">
						<ButtonLink href={`${here}/chair-decision`}>
							{t(loaderData.chairSpoke ? 'decide-anew' : 'decide')}
						</ButtonLink>
						{loaderData.chairSpoke && (
							<ButtonLink look="main" href={`${here}/confirmation`}>
								{t('confirm')}
							</ButtonLink>
						)}
					</p>
				</Note>
			)}
			{state === 'succession-needed' && (
				<Note tone="warn" title={t('succession-title')}>
					<ButtonLink href={`${here}/succession`}>{t('succeed')}</ButtonLink>
				</Note>
			)}
			<WinnersSoFar winners={winners} names={names} zone={zone} />
			<Standings standings={standings} names={names} winner={winner} />
			{steps.length > 0 && (
				<Section title={t('tie-title')}>
					<TieSteps chain={chain} steps={steps} names={names} />
				</Section>
			)}
			<Facts
				facts={[
					{ term: t('closed-at'), detail: format.in(zone).moment(loaderData.closedAt) },
					{ term: t('ballots'), detail: t('ballots-of', { cast: quorum.cast, eligible: quorum.eligible }) },
					{ term: t('quorum'), detail: quorum.needed },
					...(loaderData.belowQuorumReason ? [{ term: t('below-quorum'), detail: loaderData.belowQuorumReason }] : []),
					{ term: t('digest'), detail: <code className="mono small">{loaderData.digest}</code> },
				]}
			/>
			<p className="row">
				<a href={`${base}/voting`}>{t('to-voting')}</a>
				<a href={`${base}/announcement`}>{t('to-announcement')}</a>
			</p>
		</>
	)
}
