import { useTexts } from '#app/i18n/use-texts.ts'
import { Time } from './time.tsx'

export type Step = {
	readonly label: string
	readonly state: 'done' | 'now' | 'ahead'
	readonly when?: Date | string
}

/** How far something has come; a text for `when` is shown as it is. */
export function Path({ steps }: { steps: readonly Step[] }) {
	const t = useTexts('shell')
	return (
		<ol className="path">
			{steps.map(({ label, state, when }) => (
				<li key={label} data-state={state} aria-current={state === 'now' ? 'step' : undefined}>
					<span>
						{label} <span className="sr">({t(`step-${state}`)})</span>
					</span>
					{when && <span className="path__when">{when instanceof Date ? <Time at={when} look="moment" /> : when}</span>}
				</li>
			))}
		</ol>
	)
}
