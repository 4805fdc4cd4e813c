import type { FieldState } from '#app/components/field-state.ts'
import { SelectField } from '#app/components/select-field.tsx'
import { TextField } from '#app/components/text-field.tsx'
import { useCountryChoices } from '#app/components/use-country-choices.ts'
import type { PostalAddress } from '#app/domain/prizes/postal-address.ts'
import { useTexts } from '#app/i18n/use-texts.ts'

export function AddressFields({ fields }: { fields: Record<keyof PostalAddress, FieldState> }) {
	const t = useTexts('prizes')
	const countries = useCountryChoices()
	return (
		<>
			<TextField field={fields.name} label={t('address.name')} hint={t('address.name-hint')} autoComplete="name" />
			<TextField field={fields.street} label={t('address.street')} autoComplete="street-address" />
			<TextField field={fields.postcode} label={t('address.postcode')} autoComplete="postal-code" />
			<TextField field={fields.town} label={t('address.town')} autoComplete="address-level2" />
			<SelectField field={fields.country} label={t('address.country')} options={countries} autoComplete="country" />
			<TextField
				field={fields.phone}
				label={t('address.phone')}
				hint={t('address.phone-hint')}
				type="tel"
				autoComplete="tel"
			/>
		</>
	)
}
