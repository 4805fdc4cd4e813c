import type { TieBreaker } from '#app/domain/contest/rules.ts'
import type { EntryNames } from '#app/domain/results/entry-names.ts'
import { decimalOf, type Ratio } from '#app/domain/results/ratio.ts'
import type { TieStep } from '#app/domain/results/tie-step.ts'
import { useFormat } from '#app/i18n/use-format.ts'
import { useTexts } from '#app/i18n/use-texts.ts'
import { Chain } from './chain.tsx'
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
							{taken.map((step) => (
								<StepTaken key={step.step === 'top-marks' ? step.mark : step.step} step={step} names={names} />
							))}
						</>
					),
				}
			})}
		/>
	)
}

function StepTaken({ step, names }: { step: TieStep; names: Props['names'] }) {
	const t = useTexts('results')
	const format = useFormat()
	if (step.step === 'chair') return <p>{t('chair-reason', { reason: step.reason })}</p>
	const figure = (ratio: Ratio) =>
		step.step === 'top-marks'
			? format.percent(ratio.numerator / ratio.denominator)
			: format.number(Number(decimalOf(ratio, 2)))
	return (
		<>
			{step.step === 'top-marks' && <p>{t('top-mark', { mark: step.mark })}</p>}
			<ul>
				{step.figures.map(({ submission, figure: ratio }) => (
					<li key={submission}>
						<EntryName name={names[submission]} />: {figure(ratio)}
					</li>
				))}
			</ul>
		</>
	)
}
