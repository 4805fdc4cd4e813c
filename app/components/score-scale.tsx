import type { ReactNode } from 'react'
import { FieldErrors } from './field-errors.tsx'
import { describedBy, type FieldState, hintId, isWrong } from './field-state.ts'

type Props = {
	readonly field: FieldState
	readonly legend: ReactNode
	readonly question?: ReactNode
	readonly weight?: ReactNode
	/** What the lowest and the highest mark mean. */
	readonly ends?: readonly [low: ReactNode, high: ReactNode]
	readonly max?: number
}

export function ScoreScale({ field, legend, question, weight, ends, max = 5 }: Props) {
	const marks = Array.from({ length: max }, (_, i) => String(i + 1))
	const described = describedBy(field, question)['aria-describedby']
	return (
		<fieldset className="scale" id={field.id} data-wrong={isWrong(field) || undefined} aria-describedby={described}>
			<legend>
				{legend} {weight && <small>{weight}</small>}
			</legend>
			{question && (
				<p className="field__hint" id={hintId(field)}>
					{question}
				</p>
			)}
			<div className="scale__marks">
				{marks.map((mark) => (
					<label key={mark}>
						<input type="radio" name={field.name} value={mark} defaultChecked={field.defaultValue === mark} />
						{mark}
					</label>
				))}
			</div>
			{ends && (
				<div className="scale__ends">
					<span>{ends[0]}</span>
					<span>{ends[1]}</span>
				</div>
			)}
			<FieldErrors field={field} />
		</fieldset>
	)
}
