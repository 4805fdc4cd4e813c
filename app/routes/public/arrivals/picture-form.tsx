import { type SubmissionResult, useForm } from '@conform-to/react'
import { Button } from '#app/components/button.tsx'
import { CheckField } from '#app/components/check-field.tsx'
import { ErrorSummary } from '#app/components/error-summary.tsx'
import { TextAreaField } from '#app/components/text-area-field.tsx'
import { TextField } from '#app/components/text-field.tsx'
import { useTexts } from '#app/i18n/use-texts.ts'
import { PhotoField } from '../submit/photo-fields.tsx'
import type { ArrivalShown } from './arrival-of.server.ts'

interface Props {
	readonly arrival: ArrivalShown
	readonly reply?: SubmissionResult
}

type Typed = { thanks?: string; altText?: string; agreed?: boolean; photo?: string }

export function PictureForm({ arrival: { token, thanks, altText }, reply }: Props) {
	const t = useTexts('arrival')
	const submit = useTexts('submit')
	const [form, fields] = useForm<Typed>({
		lastResult: reply ?? null,
		defaultValue: { thanks: thanks ?? '', altText: altText ?? '' },
	})
	const labelled = [
		{ field: fields.photo, label: submit('photo') },
		{ field: fields.altText, label: t('alt-text') },
		{ field: fields.thanks, label: t('thanks') },
		{ field: fields.agreed, label: t('agreed') },
	]
	return (
		<form method="post" action={`/arrivals/${token}/picture`} encType="multipart/form-data" noValidate className="read">
			<ErrorSummary formErrors={form.errors} fields={labelled} />
			<PhotoField photo={fields.photo} />
			<TextField field={fields.altText} label={t('alt-text')} hint={submit('alt-text-hint')} />
			<TextAreaField field={fields.thanks} label={t('thanks')} hint={t('thanks-hint')} rows={4} />
			<CheckField field={fields.agreed} label={t('agreed')} />
			<Button look="main">{t('send')}</Button>
		</form>
	)
}
