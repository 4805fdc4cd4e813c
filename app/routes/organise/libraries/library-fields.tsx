import type { ComponentProps } from 'react'
import { ErrorSummary } from '#app/components/error-summary.tsx'
import type { FieldState } from '#app/components/field-state.ts'
import { SelectField } from '#app/components/select-field.tsx'
import { TextField } from '#app/components/text-field.tsx'
import { useCountryChoices } from '#app/components/use-country-choices.ts'
import type { FactName } from '#app/domain/libraries/library-facts.ts'
import { useTexts } from '#app/i18n/use-texts.ts'

type Props = {
	readonly fields: Readonly<Record<FactName, FieldState>>
	readonly formErrors: string[] | undefined
	/** Null: every country. */
	readonly countries: string[] | null
}

/** Everything that is known of a library. */
export function LibraryFields({ fields, formErrors, countries }: Props) {
	const t = useTexts('libraries')
	const known = [
		{ field: fields.name, label: t('name') },
		{ field: fields.place, label: t('place') },
		{ field: fields.isil, label: t('isil'), hint: t('isil-hint') },
	]
	const figures = [
		{ field: fields.latitude, label: t('latitude'), inputMode: 'decimal' as const },
		{ field: fields.longitude, label: t('longitude'), inputMode: 'decimal' as const },
		{ field: fields.founded, label: t('founded'), inputMode: 'numeric' as const },
		{ field: fields.staff, label: t('staff'), inputMode: 'numeric' as const },
		{ field: fields.holdings, label: t('holdings'), inputMode: 'numeric' as const },
		{ field: fields.memberShare, label: t('member-share'), hint: t('member-share-hint') },
	]
	const pages = [
		{ field: fields.website, label: t('website'), type: 'url' },
		{ field: fields.source, label: t('source'), type: 'url' },
	]
	const country = { field: fields.country, label: t('country') }
	return (
		<>
			<ErrorSummary formErrors={formErrors} fields={[country, ...known, ...figures, ...pages]} />
			<SelectField {...country} options={useCountryChoices(countries ?? undefined)} />
			{known.map(asField)}
			<div className="pairs" data-short>
				{figures.map(asField)}
			</div>
			{pages.map(asField)}
		</>
	)
}

const asField = (each: ComponentProps<typeof TextField>) => <TextField key={each.field.name} {...each} />
