import { Ledger } from '#app/components/ledger.tsx'
import type { CountryReadiness } from '#app/domain/results/readiness.server.ts'
import { useFormat } from '#app/i18n/use-format.ts'
import { useTexts } from '#app/i18n/use-texts.ts'

/** What each country still waits for. */
export function Readiness({ base, countries }: { base: string; countries: readonly CountryReadiness[] }) {
	const t = useTexts('organise-results')
	const format = useFormat()
	return (
		<Ledger
			caption={t('countries')}
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
			]}
		/>
	)
}
