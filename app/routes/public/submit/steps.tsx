import { useTexts } from '#app/i18n/use-texts.ts'

type Step = 'library' | 'photo' | 'words'
const steps: readonly Step[] = ['library', 'photo', 'words']

/** The three steps of sending, the first done once a library is chosen; each leads to its part of the page. */
export function Steps({ at, other }: { readonly at: 'library' | 'photo'; readonly other: string }) {
	const t = useTexts('submit')
	const shell = useTexts('shell')
	const now = steps.indexOf(at)
	return (
		<nav aria-label={t('steps')}>
			<ol className="steps">
				{steps.map((step, place) => {
					const state = place < now ? 'done' : place === now ? 'now' : 'ahead'
					const label = (
						<>
							<b>{place + 1}</b> {t(`step-${step}`)} <span className="sr">({shell(`step-${state}`)})</span>
						</>
					)
					return (
						<li key={step} data-state={state} aria-current={state === 'now' ? 'step' : undefined}>
							{at === 'library' ? <span>{label}</span> : <a href={place === 0 ? other : `#${step}`}>{label}</a>}
						</li>
					)
				})}
			</ol>
		</nav>
	)
}
