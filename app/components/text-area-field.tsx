import type { ComponentProps } from 'react'
import { Field, type Labelled } from './field.tsx'
import { describedBy } from './field-state.ts'

type Props = Labelled & Omit<ComponentProps<'textarea'>, 'id' | 'name'>

export function TextAreaField({ field, label, hint, ...area }: Props) {
	const { id, name, defaultValue, required, minLength } = field
	return (
		<Field field={field} label={label} hint={hint}>
			<textarea
				key={field.key}
				className="input"
				rows={6}
				{...{ id, name, defaultValue, required, minLength }}
				{...describedBy(field, hint)}
				{...area}
			/>
		</Field>
	)
}
