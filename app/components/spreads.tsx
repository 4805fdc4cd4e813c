import type { Spread } from '#app/domain/results/spread.ts'
import { useFormat } from '#app/i18n/use-format.ts'
import { useTexts } from '#app/i18n/use-texts.ts'
import { Ledger } from './ledger.tsx'
import { SpreadChart } from './spread-chart.tsx'

interface Props {
	readonly spreads: readonly Spread[]
	/** What the criteria are called, by their keys. */
	readonly criteria: readonly { readonly key: string; readonly name: string }[]
}

/** How often each mark was given: drawn, and in numbers for those who would rather read. */
export function Spreads({ spreads, criteria }: Props) {
	const t = useTexts('results')
	const format = useFormat()
	const nameOf = ({ key }: Spread) =>
		criteria.find((criterion) => criterion.key === key)?.name ??
		t(key === 'approval' ? 'spread-approval' : 'spread-points')
	const marks = spreads[0]?.bars.map(({ mark }) => mark) ?? []
	const isApproval = spreads[0]?.key === 'approval' && criteria.length === 0
	const markName = (mark: number) => (isApproval ? t(mark ? 'ticked' : 'not-ticked') : format.number(mark))
	return (
		<div className="spreads">
			<div className="spreads__charts">
				{spreads.map((spread) => (
					<SpreadChart key={spread.key} spread={spread} name={nameOf(spread)} markName={markName} />
				))}
			</div>
			<details>
				<summary>{t('spread-numbers')}</summary>
				<Ledger
					caption={t('spread-title')}
					titled
					tight
					stacks={false}
					rows={marks}
					rowKey={(mark) => mark}
					columns={[
						{ key: 'mark', head: t('mark'), heading: true, cell: markName },
						...spreads.map((spread) => ({
							key: `of-${spread.key}`,
							head: nameOf(spread),
							numeric: true,
							cell: (mark: number) => format.number(spread.bars.find((bar) => bar.mark === mark)?.times ?? 0),
						})),
					]}
				/>
			</details>
		</div>
	)
}
