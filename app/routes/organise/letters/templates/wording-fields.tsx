import { type SubmissionResult, useForm } from '@conform-to/react'
import { Button } from '#app/components/button.tsx'
import { ErrorSummary } from '#app/components/error-summary.tsx'
import { TextAreaField } from '#app/components/text-area-field.tsx'
import { TextField } from '#app/components/text-field.tsx'
import type { Wording } from '#app/domain/letters/wording.ts'
import { useTexts } from '#app/i18n/use-texts.ts'

interface Props {
	readonly locale: string
	readonly shown: Wording
	readonly placeholders: readonly { readonly name: string; readonly required: boolean }[]
	readonly lastResult: SubmissionResult | null
}

export function WordingFields({ locale, shown, placeholders, lastResult }: Props) {
	const t = useTexts('organise-wordings')
	const { subject, body } = shown
	const [form, fields] = useForm<{ subject: string; body: string }>({ lastResult, defaultValue: { subject, body } })
	return (
		<form method="post" noValidate>
			<ErrorSummary
				formErrors={form.errors}
				fields={[
					{ field: fields.subject, label: t('subject') },
					{ field: fields.body, label: t('body') },
				]}
			/>
			<TextField field={fields.subject} label={t('subject')} lang={locale} maxLength={200} />
			<TextAreaField
				field={fields.body}
				label={t('body')}
				hint={t('body-hint')}
				lang={locale}
				rows={14}
				maxLength={5000}
			/>
			<p className="soft">
				{t('placeholders')}{' '}
				{placeholders.map(({ name, required }) => (
					<span key={name}>
						<code>{`{${name}}`}</code>
						{required && ` (${t('required')})`}{' '}
					</span>
				))}
			</p>
			<div className="row">
				<Button look="main" name="act" value="keep">
					{t('keep')}
				</Button>
				<Button name="act" value="preview">
					{t('look')}
				</Button>
			</div>
		</form>
	)
}
