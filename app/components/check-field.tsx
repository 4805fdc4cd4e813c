import type { ComponentProps } from 'react'
import type { Labelled } from './field.tsx'
import { FieldErrors } from './field-errors.tsx'
import { describedBy, hintId } from './field-state.ts'

type Props = Labelled & Omit<ComponentProps<'input'>, 'id' | 'name' | 'type'>

/** One box to tick, as for a consent. */
export function CheckField({ field, label, hint, ...input }: Props) {
	const { id, name, defaultChecked, required } = field
	return (
		<div className="field">
			<label className="choice">
				<input
					key={field.key}
					type="checkbox"
					{...{ id, name, defaultChecked, required }}
					{...describedBy(field, hint)}
					{...input}
				/>
				<span>{label}</span>
				{hint && <small id={hintId(field)}>{hint}</small>}
			</label>
			<FieldErrors field={field} />
		</div>
	)
}
