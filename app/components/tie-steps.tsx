import type { TieBreaker } from '#app/domain/contest/rules.ts'
import type { EntryNames } from '#app/domain/results/entry-names.ts'
import { decimalOf } from '#app/domain/results/ratio.ts'
import type { TieStep } from '#app/domain/results/tie-step.ts'
import { useFormat } from '#app/i18n/use-format.ts'
import { useTexts } from '#app/i18n/use-texts.ts'
import { Chain } from './chain.tsx'
import { Ledger } from './ledger.tsx'
import { EntryName } from './standings.tsx'

interface Props {
	readonly chain: readonly TieBreaker[]
	readonly steps: readonly TieStep[]
	readonly names: EntryNames
}

/** How a tie was settled, each step with its figures; nothing where nobody was tied. */
export function TieSteps({ chain, steps, names }: Props) {
	const t = useTexts('results')
	return (
		<Chain
			steps={chain.map((breaker) => {
				const taken = steps.filter((step) => step.step === breaker)
				const decided = taken.at(-1)?.left.length === 1
				return {
					title: t(`tie.${breaker}`),
					used: decided,
					note: taken.length > 0 && !decided ? t('still-tied') : undefined,
					children: (
						<>
							<p className="soft">{t(`tie-rule.${breaker}`)}</p>
							<StepsTaken taken={taken} names={names} />
						</>
					),
				}
			})}
		/>
	)
}

function StepsTaken({ taken, names }: { taken: readonly TieStep[]; names: Props['names'] }) {
	const t = useTexts('results')
	const format = useFormat()
	const [first] = taken
	if (!first) return null
	if (first.step === 'chair') return <p>{t('chair-reason', { reason: first.reason })}</p>
	const figureIn = (step: TieStep, submission: string) =>
		step.step === 'chair' ? undefined : step.figures.find((each) => each.submission === submission)?.figure
	const written = (step: TieStep, submission: string) => {
		const figure = figureIn(step, submission)
		if (!figure) return ''
		return step.step === 'top-marks'
			? format.percent(figure.numerator / figure.denominator)
			: format.number(Number(decimalOf(figure, 2)))
	}
	return (
		<Ledger
			caption={t(`tie.${first.step}`)}
			titled
			tight
			rows={first.figures}
			rowKey={(row) => row.submission}
			columns={[
				{
					key: 'submission',
					head: t('submission'),
					heading: true,
					cell: (row) => <EntryName name={names[row.submission]} />,
				},
				...taken.map((step) => ({
					key: step.step === 'top-marks' ? `mark-${step.mark}` : step.step,
					head: step.step === 'top-marks' ? t('top-mark', { mark: step.mark }) : t(`tie-figure.${step.step}`),
					numeric: true,
					cell: (row: { submission: string }) => written(step, row.submission),
				})),
			]}
		/>
	)
}
