import type { FieldState } from '#app/components/field-state.ts'
import { SelectField } from '#app/components/select-field.tsx'
import { TextField } from '#app/components/text-field.tsx'
import { useCountryChoices } from '#app/components/use-country-choices.ts'
import { type AddressPart, addressCountries, addressFormat, partsInOrder } from '#app/domain/prizes/address-format.ts'
import type { PostalAddress } from '#app/domain/prizes/postal-address.ts'
import { useTexts } from '#app/i18n/use-texts.ts'

interface Props {
	readonly fields: Record<keyof PostalAddress, FieldState>
	/** By whose ways the parts are ordered. */
	readonly country: string
}

const completions: Readonly<Record<AddressPart, string>> = {
	street: 'street-address',
	postcode: 'postal-code',
	town: 'address-level2',
	region: 'address-level1',
}

/** In the order in which an address is written in its country. */
export function AddressFields({ fields, country }: Props) {
	const t = useTexts('prizes')
	const countries = useCountryChoices(addressCountries)
	const { example } = addressFormat(country)
	return (
		<>
			<SelectField field={fields.country} label={t('address.country')} options={countries} autoComplete="country" />
			<TextField field={fields.name} label={t('address.name')} hint={t('address.name-hint')} autoComplete="name" />
			<TextField field={fields.details} label={t('address.details')} hint={t('address.details-hint')} />
			{partsInOrder(country).map((part) => (
				<TextField
					key={part}
					field={fields[part]}
					label={part === 'region' ? regionLabel(t, country) : t(`address.${part}`)}
					hint={part === 'postcode' && example ? t('address.postcode-hint', { example }) : undefined}
					autoComplete={completions[part]}
				/>
			))}
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

export const regionLabel = (t: ReturnType<typeof useTexts<'prizes'>>, country: string): string =>
	country === 'IT' ? t('address.province-it') : country === 'IE' ? t('address.county') : t('address.region')
