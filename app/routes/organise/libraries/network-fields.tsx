import { ErrorSummary } from '#app/components/error-summary.tsx'
import type { FieldState } from '#app/components/field-state.ts'
import { SelectField } from '#app/components/select-field.tsx'
import { TextField } from '#app/components/text-field.tsx'
import { useCountryChoices } from '#app/components/use-country-choices.ts'
import { useTexts } from '#app/i18n/use-texts.ts'

type Props = {
	readonly fields: Readonly<Record<'name' | 'country' | 'website', FieldState>>
	readonly formErrors: string[] | undefined
	/** Null: every country. */
	readonly countries: string[] | null
}

export function NetworkFields({ fields, formErrors, countries }: Props) {
	const t = useTexts('organise-libraries')
	const name = { field: fields.name, label: t('name') }
	const country = { field: fields.country, label: t('country') }
	const website = { field: fields.website, label: t('website') }
	return (
		<>
			<ErrorSummary formErrors={formErrors} fields={[name, country, website]} />
			<TextField {...name} required />
			<SelectField {...country} options={useCountryChoices(countries ?? undefined)} />
			<TextField {...website} type="url" />
		</>
	)
}
