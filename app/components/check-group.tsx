import { ChoiceInput, Choices } from './choices.tsx'
import type { Labelled } from './field.tsx'
import type { Choice } from './option.ts'

/** Any number of several. */
export function CheckGroup({ field, label, hint, options }: Labelled & { readonly options: readonly Choice[] }) {
	const chosen = field.defaultOptions ?? (field.defaultValue === undefined ? [] : [field.defaultValue])
	return (
		<Choices field={field} label={label} hint={hint}>
			{options.map((choice) => (
				<ChoiceInput
					key={choice.value}
					type="checkbox"
					field={field}
					choice={choice}
					chosen={chosen.includes(choice.value)}
				/>
			))}
		</Choices>
	)
}
