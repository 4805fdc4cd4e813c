import { type SubmissionResult, useForm } from '@conform-to/react'
import type { ChairInput } from '#app/domain/results/closure-form.ts'
import { useTexts } from '#app/i18n/use-texts.ts'
import { Button } from './button.tsx'
import { ErrorSummary } from './error-summary.tsx'
import type { Choice } from './option.ts'
import { RadioField } from './radio-field.tsx'
import { TextAreaField } from './text-area-field.tsx'

interface Props {
	readonly back: string
	readonly tied: Choice[]
	/** What was decided before and not confirmed yet. */
	readonly said: ChairInput | null
	readonly reply: SubmissionResult | undefined
}

/** The last step of the tie chain: one of the tied, with a reason that is published. */
export function ChairForm({ back, tied, said, reply }: Props) {
	const t = useTexts('organise-results')
	const [form, fields] = useForm<ChairInput>({ lastResult: reply ?? null, defaultValue: said ?? {} })
	return (
		<form method="post" className="read">
			<ErrorSummary
				formErrors={form.errors ?? []}
				fields={[
					{ field: fields.submission, label: t('chair-choice') },
					{ field: fields.reason, label: t('chair-reason') },
				]}
			/>
			<RadioField field={fields.submission} label={t('chair-choice')} options={tied} />
			<TextAreaField field={fields.reason} label={t('chair-reason')} hint={t('chair-reason-hint')} rows={4} />
			<div className="row">
				<Button look="main">{t('decide')}</Button>
				<a href={back}>{t('back')}</a>
			</div>
		</form>
	)
}
