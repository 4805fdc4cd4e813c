import { ChoiceInput, Choices } from './choices.tsx'
import type { Labelled } from './field.tsx'
import type { Choice } from './option.ts'

/** One of several. */
export function RadioField({ field, label, hint, options }: Labelled & { readonly options: readonly Choice[] }) {
	return (
		<Choices field={field} label={label} hint={hint}>
			{options.map((choice) => (
				<ChoiceInput
					key={choice.value}
					type="radio"
					field={field}
					choice={choice}
					chosen={field.defaultValue === choice.value}
				/>
			))}
		</Choices>
	)
}
