import { type FieldMetadata, type SubmissionResult, useForm } from '@conform-to/react'
import { Button } from '#app/components/button.tsx'
import { ErrorSummary } from '#app/components/error-summary.tsx'
import { RadioField } from '#app/components/radio-field.tsx'
import { SelectField } from '#app/components/select-field.tsx'
import { TextField } from '#app/components/text-field.tsx'
import { pressBases } from '#app/domain/results/press.ts'
import { locales } from '#app/i18n/locale.ts'
import { useFormat } from '#app/i18n/use-format.ts'
import { useTexts } from '#app/i18n/use-texts.ts'

interface Typed {
	name: string
	outlet: string
	email: string
	locale: string
	basis: string
	source: string
}

export function PressContactForm({ reply }: { reply: SubmissionResult | undefined }) {
	const t = useTexts('organise-letters')
	const format = useFormat()
	const [form, fields] = useForm<Typed>({ id: 'press', lastResult: reply ?? null, defaultValue: { locale: 'en' } })
	const { name, outlet, email, locale, basis, source } = fields
	return (
		<form method="post" id={form.id} className="read" noValidate>
			<ErrorSummary
				formErrors={form.errors}
				fields={[
					{ field: name, label: t('press.name') },
					{ field: outlet, label: t('press.outlet') },
					{ field: email, label: t('press.email') },
					{ field: locale, label: t('language') },
					...useBasisSummary(basis, source),
				]}
			/>
			<TextField field={name} label={t('press.name')} autoComplete="off" required />
			<TextField field={outlet} label={t('press.outlet')} hint={t('press.outlet-hint')} autoComplete="off" required />
			<TextField field={email} type="email" label={t('press.email')} autoComplete="off" required />
			<SelectField
				field={locale}
				label={t('language')}
				options={locales.map((value) => ({ value, label: format.language(value) }))}
			/>
			<BasisFields basis={basis} source={source} />
			<Button look="main">{t('press.add-button')}</Button>
		</form>
	)
}

type Field = FieldMetadata<string>

export function useBasisSummary(basis: Field, source: Field) {
	const t = useTexts('organise-letters')
	return [
		{ field: basis, label: t('press.basis') },
		{ field: source, label: t('press.source') },
	]
}

/** Why they may be written to; the letter says it too. */
export function BasisFields({ basis, source }: { basis: Field; source: Field }) {
	const t = useTexts('organise-letters')
	return (
		<>
			<RadioField
				field={basis}
				label={t('press.basis')}
				options={pressBases.map((value) => ({ value, label: t(`press.bases.${value}`) }))}
			/>
			<TextField field={source} label={t('press.source')} hint={t('press.source-hint')} autoComplete="off" required />
		</>
	)
}
