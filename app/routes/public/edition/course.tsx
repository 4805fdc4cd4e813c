import { Path } from '#app/components/path.tsx'
import { Section } from '#app/components/section.tsx'
import type { Phase } from '#app/domain/contest/phase.ts'
import { useTexts } from '#app/i18n/use-texts.ts'

const steps = ['open', 'moderation', 'voting', 'announced'] as const
/** Beside which step each phase stands. */
const at = { upcoming: -1, open: 0, moderation: 1, voting: 2, counting: 2.5, announced: 4, archived: 4 } as const

/** How far the edition has come. */
export function Course({ phase }: { phase: Phase }) {
	const t = useTexts('edition')
	const state = (step: number) => (step < at[phase] ? 'done' : step === at[phase] ? 'now' : 'ahead')
	return (
		<Section title={t('course')} id="course">
			<Path steps={steps.map((step, i) => ({ label: t(`steps.${step}`), state: state(i) }))} />
		</Section>
	)
}
