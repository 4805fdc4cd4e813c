import { type SubmissionResult, useForm } from '@conform-to/react'
import { Button } from '#app/components/button.tsx'
import { CheckField } from '#app/components/check-field.tsx'
import { ErrorSummary } from '#app/components/error-summary.tsx'
import { TextField } from '#app/components/text-field.tsx'
import { TextsFields, useTextsSummary } from '#app/components/texts-fields.tsx'
import type { PrizeInput } from '#app/domain/prizes/prize-form.ts'
import { useTexts } from '#app/i18n/use-texts.ts'

export function PrizeFields({ reply }: { reply: SubmissionResult | undefined }) {
	const t = useTexts('organise-prizes')
	const [form, fields] = useForm<PrizeInput>({ lastResult: reply ?? null })
	const names = useTextsSummary(fields.names, t('name'))
	const summary = [...names, { field: fields.serial, label: t('serial') }]
	return (
		<form method="post" className="read">
			<ErrorSummary formErrors={form.errors} fields={summary} />
			<TextsFields field={fields.names} label={t('name')} />
			<TextField field={fields.serial} label={t('serial')} hint={t('serial-hint')} />
			<CheckField field={fields.lithiumBattery} label={t('lithium')} hint={t('lithium-hint')} />
			<Button look="main">{t('add')}</Button>
		</form>
	)
}
