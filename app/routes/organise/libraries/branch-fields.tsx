import { ErrorSummary } from '#app/components/error-summary.tsx'
import type { FieldState } from '#app/components/field-state.ts'
import { TextField } from '#app/components/text-field.tsx'
import { useTexts } from '#app/i18n/use-texts.ts'

type Props = {
	readonly fields: { readonly name: FieldState; readonly place: FieldState }
	readonly formErrors: string[] | undefined
}

export function BranchFields({ fields, formErrors }: Props) {
	const t = useTexts('organise-libraries')
	const [name, place] = [
		{ field: fields.name, label: t('name') },
		{ field: fields.place, label: t('place') },
	]
	return (
		<>
			<ErrorSummary formErrors={formErrors} fields={[name, place]} />
			<TextField {...name} required />
			<TextField {...place} required />
		</>
	)
}
