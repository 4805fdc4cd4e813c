import { type SubmissionResult, useForm } from '@conform-to/react'
import { Button } from '#app/components/button.tsx'
import { ErrorSummary } from '#app/components/error-summary.tsx'
import { TextAreaField } from '#app/components/text-area-field.tsx'
import { useTexts } from '#app/i18n/use-texts.ts'

export function UnitsFields({ action, reply }: { action: string; reply?: SubmissionResult }) {
	const t = useTexts('organise-prizes')
	const [form, fields] = useForm<{ serials: string }>({ lastResult: reply ?? null })
	return (
		<form method="post" action={action} className="read">
			<ErrorSummary formErrors={form.errors} fields={[{ field: fields.serials, label: t('serials') }]} />
			<TextAreaField field={fields.serials} label={t('serials')} hint={t('serials-hint')} rows={3} />
			<Button>{t('add-units')}</Button>
		</form>
	)
}
