import { type SubmissionResult, useForm } from '@conform-to/react'
import { Button } from '#app/components/button.tsx'
import { CheckField } from '#app/components/check-field.tsx'
import { ErrorSummary } from '#app/components/error-summary.tsx'
import { TextField } from '#app/components/text-field.tsx'
import { useTexts } from '#app/i18n/use-texts.ts'

type Typed = { names: { en: string; lv: string }; serial: string; lithiumBattery: boolean }

export function PrizeFields({ reply }: { reply: SubmissionResult | undefined }) {
	const t = useTexts('organise-prizes')
	const [form, fields] = useForm<Typed>({ lastResult: reply ?? null })
	const names = fields.names.getFieldset()
	const summary = [
		{ field: names.en, label: t('name-en') },
		{ field: names.lv, label: t('name-lv') },
		{ field: fields.serial, label: t('serial') },
	]
	return (
		<form method="post" className="read">
			<ErrorSummary formErrors={form.errors} fields={summary} />
			<TextField field={names.en} label={t('name-en')} />
			<TextField field={names.lv} label={t('name-lv')} lang="lv" />
			<TextField field={fields.serial} label={t('serial')} hint={t('serial-hint')} />
			<CheckField field={fields.lithiumBattery} label={t('lithium')} hint={t('lithium-hint')} />
			<Button look="main">{t('add')}</Button>
		</form>
	)
}
