import type { FieldState } from '#app/components/field-state.ts'
import { RadioField } from '#app/components/radio-field.tsx'
import { TextField } from '#app/components/text-field.tsx'
import { useFormat } from '#app/i18n/use-format.ts'
import { useTexts } from '#app/i18n/use-texts.ts'

type Props = {
	readonly fields: Record<'name' | 'email' | 'underAge' | 'guardianEmail', FieldState>
	readonly country: string
	readonly consentAge: number
}

/** Never a birth date: only whether a guardian must be asked, by the library's country. */
export function SubmitterFields({ fields, country, consentAge }: Props) {
	const t = useTexts('submit')
	const forms = useTexts('forms')
	const format = useFormat()
	const age = { age: consentAge }
	return (
		<fieldset className="stack">
			<legend>{t('part.you')}</legend>
			<TextField field={fields.name} label={t('name')} hint={t('name-hint')} autoComplete="name" enterKeyHint="next" />
			<TextField
				field={fields.email}
				label={t('email')}
				hint={t('email-hint')}
				type="email"
				autoComplete="email"
				enterKeyHint="next"
			/>
			<RadioField
				field={fields.underAge}
				label={t('under-age', age)}
				hint={t('under-age-hint', { ...age, country: format.country(country) })}
				options={[
					{ value: 'no', label: forms('no') },
					{ value: 'yes', label: forms('yes') },
				]}
			/>
			<div className="if-under-age">
				<TextField
					field={fields.guardianEmail}
					label={t('guardian-email')}
					hint={t('guardian-email-hint', age)}
					type="email"
					autoComplete="off"
				/>
			</div>
		</fieldset>
	)
}
