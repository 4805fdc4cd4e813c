import { useFormat } from '#app/i18n/use-format.ts'
import { Element } from './element.tsx'
import { Progress } from './progress.tsx'

interface Props {
	/** Whose `progress.json` tells how far it is. */
	readonly here: string
	readonly work: { readonly state: string; readonly done: number; readonly total: number }
	readonly of: (numbers: { done: string; total: string }) => string
	readonly reload: string
}

/** How far a job is. It goes on whether anybody looks or not; without scripts the page loads itself again. */
export function WorkInHand({ here, work: { state, done, total }, of, reload }: Props) {
	const format = useFormat()
	const said = total > 0 ? of({ done: format.number(done), total: format.number(total) }) : ' '
	return (
		<>
			<noscript>
				<meta httpEquiv="refresh" content="3" />
			</noscript>
			<Element
				name="work-progress"
				texts={{ of: of({ done: '{done}', total: '{total}' }) }}
				data-href={`${here}/progress.json`}
				data-state={state}
			>
				<Progress value={done} max={Math.max(total, 1)} label={<span data-said="">{said}</span>} />
			</Element>
			<noscript>
				<p>
					<a href={here}>{reload}</a>
				</p>
			</noscript>
		</>
	)
}
