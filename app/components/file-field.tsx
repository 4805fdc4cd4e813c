import type { ComponentProps } from 'react'
import { Field, type Labelled } from './field.tsx'
import { describedBy } from './field-state.ts'

type Props = Labelled & Omit<ComponentProps<'input'>, 'id' | 'name' | 'type'>

/** Without `capture`, a phone offers its camera and its gallery. */
export function FileField({ field, label, hint, ...input }: Props) {
	return (
		<Field field={field} label={label} hint={hint}>
			<input
				key={field.key}
				className="input"
				type="file"
				id={field.id}
				name={field.name}
				required={field.required}
				{...describedBy(field, hint)}
				{...input}
			/>
		</Field>
	)
}
