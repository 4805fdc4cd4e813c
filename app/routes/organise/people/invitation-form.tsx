import { type SubmissionResult, useForm } from '@conform-to/react'
import { Button } from '#app/components/button.tsx'
import { CheckGroup } from '#app/components/check-group.tsx'
import { ErrorSummary } from '#app/components/error-summary.tsx'
import { RadioField } from '#app/components/radio-field.tsx'
import { SelectField } from '#app/components/select-field.tsx'
import { TextField } from '#app/components/text-field.tsx'
import { useCountryChoices } from '#app/components/use-country-choices.ts'
import { roles } from '#app/domain/accounts/role.ts'
import { locales } from '#app/i18n/locale.ts'
import { useFormat } from '#app/i18n/use-format.ts'
import { useTexts } from '#app/i18n/use-texts.ts'

interface Props {
	freeSeats: { value: string; label: string }[]
	countries: string[]
	wanted: string | null
	reply?: SubmissionResult | undefined
}

interface Typed {
	email: string
	name: string
	locale: string
	role: string
	partner: string
	countries: string[]
}

export function InvitationForm({ freeSeats, countries, wanted, reply }: Props) {
	const t = useTexts('organise-people')
	const states = useTexts('states')
	const format = useFormat()
	const defaultValue = { role: wanted ? 'juror' : 'organiser', partner: wanted ?? '', locale: 'en' }
	const [form, fields] = useForm<Typed>({ lastResult: reply ?? null, defaultValue })
	const countryChoices = useCountryChoices(countries)
	return (
		<form method="post" className="read">
			<ErrorSummary
				formErrors={form.errors}
				fields={[
					{ field: fields.email, label: t('email') },
					{ field: fields.name, label: t('name') },
					{ field: fields.partner, label: t('partner') },
				]}
			/>
			<RadioField
				field={fields.role}
				label={t('role')}
				options={roles.map((value) => ({ value, label: states(`role.${value}`), hint: t(`role-hint.${value}`) }))}
			/>
			<SelectField
				field={fields.partner}
				label={t('partner')}
				hint={t('partner-hint')}
				options={freeSeats}
				empty={t('no-partner')}
			/>
			<CheckGroup field={fields.countries} label={t('countries')} hint={t('countries-hint')} options={countryChoices} />
			<TextField field={fields.name} label={t('name')} autoComplete="off" />
			<TextField field={fields.email} type="email" label={t('email')} autoComplete="off" />
			<SelectField
				field={fields.locale}
				label={t('locale')}
				options={locales.map((value) => ({ value, label: format.language(value) }))}
			/>
			<Button look="main">{t('send')}</Button>
		</form>
	)
}
