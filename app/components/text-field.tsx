import type { ComponentProps } from 'react'
import { Field, type Labelled } from './field.tsx'
import { describedBy } from './field-state.ts'

type Props = Labelled & Omit<ComponentProps<'input'>, 'id' | 'name'>

export function TextField({ field, label, hint, ...input }: Props) {
	const { id, name, defaultValue, required, minLength, maxLength, min, max, step, pattern } = field
	const limits = { required, minLength, maxLength, min, max, step, pattern }
	return (
		<Field field={field} label={label} hint={hint}>
			<input
				key={field.key}
				className="input"
				type="text"
				{...{ id, name, defaultValue }}
				{...limits}
				{...describedBy(field, hint)}
				{...input}
			/>
		</Field>
	)
}
