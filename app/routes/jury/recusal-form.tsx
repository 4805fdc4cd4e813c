import { type SubmissionResult, useForm } from '@conform-to/react'
import { Button } from '#app/components/button.tsx'
import { ErrorSummary } from '#app/components/error-summary.tsx'
import { Note } from '#app/components/note.tsx'
import { TextAreaField } from '#app/components/text-area-field.tsx'
import type { RecusalInput } from '#app/domain/voting/recusal.ts'
import { useTexts } from '#app/i18n/use-texts.ts'

/** Stepping back is for good, so the form says so before its button. */
export function RecusalForm({ back, reply }: { back: string; reply?: SubmissionResult | undefined }) {
	const t = useTexts('jury')
	const [form, fields] = useForm<RecusalInput>({ lastResult: reply ?? null })
	return (
		<form method="post" className="read">
			<ErrorSummary formErrors={form.errors ?? []} fields={[{ field: fields.reason, label: t('recusal-reason') }]} />
			<Note tone="warn">{t('recusal-warning')}</Note>
			<TextAreaField
				field={fields.reason}
				label={t('recusal-reason')}
				hint={t('recusal-reason-hint')}
				rows={4}
				required
			/>
			<div className="row">
				<Button look="grave">{t('recuse')}</Button>
				<a href={back}>{t('cancel')}</a>
			</div>
		</form>
	)
}
