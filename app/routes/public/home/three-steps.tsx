import { useTexts } from '#app/i18n/use-texts.ts'

const steps = ['library', 'picture', 'idea'] as const

/** How to take part. */
export function ThreeSteps() {
	const t = useTexts('home')
	return (
		<ol className="how">
			{steps.map((step) => (
				<li key={step}>
					<b>{t(`steps.${step}`)}</b> <span>{t(`steps.${step}-text`)}</span>
				</li>
			))}
		</ol>
	)
}
