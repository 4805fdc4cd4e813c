import type { ReactNode } from 'react'
import { useTexts } from '#app/i18n/use-texts.ts'
import { FieldErrors } from './field-errors.tsx'
import { type FieldState, hintId } from './field-state.ts'

export type Labelled = { readonly field: FieldState; readonly label: ReactNode; readonly hint?: ReactNode }

/** Label, hint, control, error: in this order, tied together. */
export function Field({ field, label, hint, children }: Labelled & { children: ReactNode }) {
	return (
		<div className="field">
			<label className="field__label" htmlFor={field.id}>
				<LabelText field={field} label={label} />
			</label>
			{hint && (
				<div className="field__hint" id={hintId(field)}>
					{hint}
				</div>
			)}
			{children}
			<FieldErrors field={field} />
		</div>
	)
}

/** Most fields must be filled in: those that need not are marked. */
export function LabelText({ field, label }: Pick<Labelled, 'field' | 'label'>) {
	const t = useTexts('forms')
	return (
		<>
			{label}
			{field.required === false && <small> ({t('optional')})</small>}
		</>
	)
}
