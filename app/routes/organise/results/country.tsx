import { ButtonLink } from '#app/components/button.tsx'
import { PageHead } from '#app/components/page-head.tsx'
import { Recount } from '#app/components/recount.tsx'
import { GoesOn, RoundsOfResult } from '#app/components/rounds-of-result.tsx'
import { Section } from '#app/components/section.tsx'
import { Spreads } from '#app/components/spreads.tsx'
import { Standings } from '#app/components/standings.tsx'
import { TieSteps } from '#app/components/tie-steps.tsx'
import { TwoResults } from '#app/components/two-results.tsx'
import type { PageHandle } from '#app/i18n/areas.ts'
import { useFormat } from '#app/i18n/use-format.ts'
import { usePersonName } from '#app/i18n/use-person-name.ts'
import { useTexts } from '#app/i18n/use-texts.ts'
import type { Route } from './+types/country.ts'
import { CountedRecord } from './counted-record.tsx'
import { countryPage } from './country-page.server.ts'
import { exclusionHref } from './exclusion-href.ts'
import { Oddities } from './oddities.tsx'
import { WaitingFor } from './waiting-for.tsx'
import { WinnersSoFar } from './winners-so-far.tsx'

export const handle = { areas: ['organise-results', 'results'] } satisfies PageHandle

export const loader = (args: Route.LoaderArgs) => countryPage(args)

export default function CountryResultPage({ loaderData }: Route.ComponentProps) {
	const { base, country, zone, state, bundle, steps, winner, names, odd, replaced, decided } = loaderData
	const t = useTexts('organise-results')
	const results = useTexts('results')
	const format = useFormat()
	const personName = usePersonName()
	const here = `${base}/results/${country}`
	const { result, rules } = bundle
	const deciders = (number: number) => {
		const exclusion = decided[number - 1]
		if (!exclusion) return []
		const { partner, proposer, confirmer } = exclusion
		return [
			{ term: t('whose-ballot'), detail: partner },
			{ term: t('proposed-by'), detail: personName(proposer) },
			{ term: t('confirmed-by'), detail: personName(confirmer) },
		]
	}
	return (
		<>
			<PageHead
				eyebrow={
					loaderData.query
						? `${format.country(country)}, ${results('round', { round: loaderData.round })}`
						: format.country(country)
				}
				title={t('title')}
				lede={t(`state.${state}`)}
			/>
			<RoundsOfResult {...loaderData} href={here} />
			<WaitingFor here={here} state={state} chairSpoke={loaderData.chairSpoke} proposals={loaderData.proposals} />
			<WinnersSoFar winners={loaderData.winners} names={names} zone={zone} />
			<GoesOn advancing={result.advancing} names={names} />
			<Standings standings={result.standings} names={names} winner={winner} />
			<TwoResults replaced={replaced} names={names} zone={zone} more={deciders} />
			{steps.length > 0 && (
				<Section title={t('tie-title')}>
					<TieSteps chain={rules.tieChain} steps={steps} names={names} />
				</Section>
			)}
			{bundle.quorum.cast > 0 && <SpreadSection spreads={loaderData.spreads} criteria={loaderData.criteria} />}
			<Oddities
				found={odd.found}
				names={{ partners: odd.partners, exclusionHref: exclusionHref(base, odd.called) }}
				note={!rules.partnersNamed && <p className="soft">{t('oddities-pseudonyms')}</p>}
			/>
			{loaderData.mayExclude && (
				<p>
					<ButtonLink href={`${here}/exclusions`}>{t('to-leave-out')}</ButtonLink>
				</p>
			)}
			<CountedRecord {...loaderData} />
			<RecountSection here={here} query={loaderData.query} earlier={replaced.length} />
			<p className="row">
				<a href={`${base}/results`}>{t('to-results')}</a>
				<a href={`${base}/voting`}>{t('to-voting')}</a>
				<a href={`${base}/announcement`}>{t('to-announcement')}</a>
			</p>
		</>
	)
}

function SpreadSection(props: Parameters<typeof Spreads>[0]) {
	const t = useTexts('results')
	return (
		<Section title={t('spread-title')} lede={t('spread-lede')}>
			<Spreads {...props} />
		</Section>
	)
}

function RecountSection({ here, query, earlier }: { here: string; query: string; earlier: number }) {
	const t = useTexts('results')
	const numbers = Array.from({ length: earlier + 1 }, (_, i) => i + 1)
	const files = numbers.toReversed().map((number) => ({
		href: `${here}/bundles/${number}.json${query}`,
		label: t(number > earlier ? 'bundle-now' : number === 1 ? 'bundle-first' : 'bundle-then', { number }),
	}))
	return (
		<Section title={t('recount-title')} lede={t('recount-lede')}>
			<Recount files={files} />
		</Section>
	)
}
