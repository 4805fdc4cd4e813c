import { Section } from '#app/components/section.tsx'
import { TieSteps } from '#app/components/tie-steps.tsx'
import type { RoundRules } from '#app/domain/contest/rules.ts'
import type { EntryNames } from '#app/domain/results/entry-names.ts'
import type { TieStep } from '#app/domain/results/tie-step.ts'
import { useTexts } from '#app/i18n/use-texts.ts'

interface Props {
	readonly rules: Pick<RoundRules, 'tieChain'>
	readonly steps: readonly TieStep[]
	/** Of a succession, where there was one. */
	readonly later: readonly TieStep[] | null
	readonly names: EntryNames
}

/** How a tie for the win was settled, or that there was none. */
export function TiesSettled({ rules, steps, later, names }: Props) {
	const t = useTexts('results')
	return (
		<Section title={t('tie-title')}>
			{steps.length > 0 ? <TieSteps chain={rules.tieChain} steps={steps} names={names} /> : <p>{t('no-tie')}</p>}
			{later && later.length > 0 && (
				<>
					<h3>{t('succession')}</h3>
					<TieSteps chain={rules.tieChain} steps={later} names={names} />
				</>
			)}
		</Section>
	)
}
