import type { ComponentProps } from 'react'
import { useTexts } from '#app/i18n/use-texts.ts'
import { Field, type Labelled } from './field.tsx'
import { describedBy } from './field-state.ts'
import type { Option } from './option.ts'

type Props = Labelled &
	Omit<ComponentProps<'select'>, 'id' | 'name'> & {
		readonly options: readonly Option[]
		/** The words for choosing nothing. */
		readonly empty?: string
	}

export function SelectField({ field, label, hint, options, empty, ...select }: Props) {
	const t = useTexts('forms')
	const { id, name, defaultValue, required } = field
	return (
		<Field field={field} label={label} hint={hint}>
			<select
				key={field.key}
				className="input"
				{...{ id, name, defaultValue, required }}
				{...describedBy(field, hint)}
				{...select}
			>
				<option value="">{empty ?? t('choose')}</option>
				{options.map(({ value, label }) => (
					<option key={value} value={value}>
						{label}
					</option>
				))}
			</select>
		</Field>
	)
}
