import { Children, type ReactNode } from 'react'
import { type Labelled, LabelText } from './field.tsx'
import { FieldErrors } from './field-errors.tsx'
import { describedBy, hintId, isWrong } from './field-state.ts'
import type { Choice } from './option.ts'

/** A question with several answers to tick. */
export function Choices({ field, label, hint, children }: Labelled & { children: ReactNode }) {
	const described = describedBy(field, hint)
	return (
		<fieldset className="field" id={field.id} tabIndex={-1} aria-describedby={described['aria-describedby']}>
			<legend className="field__label">
				<LabelText field={field} label={label} />
			</legend>
			{hint && (
				<div className="field__hint" id={hintId(field)}>
					{hint}
				</div>
			)}
			<div className="choices" data-many={Children.count(children) > 12 || undefined}>
				{children}
			</div>
			<FieldErrors field={field} />
		</fieldset>
	)
}

type InputProps = Pick<Labelled, 'field'> & {
	readonly type: 'checkbox' | 'radio'
	readonly choice: Choice
	readonly chosen: boolean
}

export function ChoiceInput({ type, field, choice, chosen }: InputProps) {
	return (
		<label className="choice">
			<input
				type={type}
				name={field.name}
				value={choice.value}
				defaultChecked={chosen}
				required={type === 'radio' && field.required}
				aria-invalid={isWrong(field) || undefined}
			/>
			<span>{choice.label}</span>
			{choice.hint && <small>{choice.hint}</small>}
		</label>
	)
}
