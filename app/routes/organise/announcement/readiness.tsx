import { Ledger } from '#app/components/ledger.tsx'
import { isNoAwardReason } from '#app/domain/results/no-award.ts'
import type { CountryReadiness } from '#app/domain/results/readiness.server.ts'
import { useFormat } from '#app/i18n/use-format.ts'
import { useTexts } from '#app/i18n/use-texts.ts'
import type { WrittenAbout } from './written-about.ts'

interface Props {
	readonly base: string
	readonly countries: readonly CountryReadiness[]
	readonly written: readonly WrittenAbout[]
}

/** What each country still waits for, and what is written about its winner. */
export function Readiness({ base, countries, written }: Props) {
	const t = useTexts('organise-results')
	const own = useTexts('organise-announcement')
	const results = useTexts('results')
	const format = useFormat()
	const rows = countries.map((each) => ({ ...each, about: written.find(({ country }) => country === each.country) }))
	const whether = (there: boolean) => (there ? own('written') : <span className="soft">{own('not-written')}</span>)
	return (
		<Ledger
			caption={t('countries')}
			rows={rows}
			rowKey={(row) => row.country}
			columns={[
				{
					key: 'country',
					head: t('country'),
					heading: true,
					cell: ({ country, state, about }) => (
						<a
							href={
								about
									? `${base}/announcement/countries/${country}`
									: state === 'not-closed'
										? `${base}/voting/${country}/closure`
										: `${base}/results/${country}`
							}
						>
							{format.country(country)}
						</a>
					),
				},
				{ key: 'state', head: t('result-state'), cell: (row) => t(`state.${row.state}`) },
				{
					key: 'winner',
					head: t('winner'),
					cell: ({ about }) =>
						about?.noAwardReason && isNoAwardReason(about.noAwardReason) ? (
							results(`no-award.${about.noAwardReason}`)
						) : (
							<span lang={about?.lang}>{about?.title}</span>
						),
				},
				{
					key: 'story',
					head: own('story'),
					cell: ({ about }) => about && !about.noAwardReason && whether(about.hasStory),
				},
				{
					key: 'facts',
					head: own('facts'),
					cell: ({ about }) => about && !about.noAwardReason && whether(about.hasFacts),
				},
				{
					key: 'citations',
					head: own('citations'),
					numeric: true,
					cell: ({ about }) => about && !about.noAwardReason && format.number(about.citations),
				},
			]}
		/>
	)
}
